import { useLayoutEffect, useRef } from "preact/hooks";
import { hrefOf, type Route, searchFor } from "./route.ts";

interface SearchFieldProps {
  route: Route;
  replace: (href: string) => void;
}

/** The query of the address. Typing changes the address in place; elsewhere it leads to the search. */
export function SearchField({ route, replace }: SearchFieldProps) {
  const box = useRef<HTMLInputElement>(null);
  const isSearch = route.page === "search";

  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isField = event.target instanceof HTMLInputElement;
      if (event.key !== "/" || isField || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      box.current?.focus();
      box.current?.select();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);

  const onInput = (query: string) => {
    if (isSearch) replace(hrefOf({ ...route, query }));
    else location.hash = hrefOf(searchFor(query));
  };
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
        aria-keyshortcuts="/"
        placeholder="Search articles, laws, labs, people"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        value={isSearch ? route.query : ""}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </search>
  );
}
