import type { Ref } from "preact";

interface SearchInputProps {
  query: string;
  onQuery: (query: string) => void;
  input: Ref<HTMLInputElement>;
  /** A key that leads to it, where there is one. */
  shortcut?: string;
}

/** The one box to search the corpus with. Needs search.css. */
export function SearchInput({ query, onQuery, input, shortcut }: SearchInputProps) {
  return (
    <search class="search">
      <svg class="search-glyph" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M10.4 10.4 14 14" />
      </svg>
      <input
        ref={input}
        class="field"
        type="search"
        aria-label="Search the corpus"
        aria-keyshortcuts={shortcut}
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
