import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";

interface OptionSearchProps {
  /** Its children are the sections to search. */
  within: RefObject<HTMLElement | null>;
}

/** Leaves only the sections that have all the words. */
export function OptionSearch({ within }: OptionSearchProps) {
  const [query, setQuery] = useState("");
  const [count, setCount] = useState(1);
  // After every drawing: what a section says may have changed, or a section may be new.
  useLayoutEffect(() => {
    const words = query.toLowerCase().split(/\s+/);
    const sections = [...(within.current?.children ?? [])] as HTMLElement[];
    for (const section of sections) {
      const text = section.textContent?.toLowerCase() ?? "";
      section.hidden = !words.every((word) => text.includes(word));
    }
    setCount(sections.filter(({ hidden }) => !hidden).length);
  });
  return (
    <search class="option-search">
      <input
        class="field"
        type="search"
        aria-label="Search the options"
        placeholder="Search the options"
        spellcheck={false}
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      {count === 0 && (
        <p class="quiet" role="alert">
          No option mentions “{query.trim()}”.
        </p>
      )}
    </search>
  );
}
