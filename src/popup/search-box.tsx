import { useLayoutEffect, useRef } from "preact/hooks";

interface SearchBoxProps {
  query: string;
  onQuery: (query: string) => void;
}

/** Has the focus from the first frame on. */
export function SearchBox({ query, onQuery }: SearchBoxProps) {
  const box = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => box.current?.focus(), []);
  return (
    <search class="search">
      <svg class="search-glyph" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M10.4 10.4 14 14" />
      </svg>
      <input
        ref={box}
        class="field"
        type="search"
        aria-label="Search the corpus"
        placeholder="Search articles, laws, labs, people"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
      />
    </search>
  );
}
