import { useLayoutEffect, useRef } from "preact/hooks";
import { SearchInput } from "../ui/search-input.tsx";
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
    <SearchInput input={box} query={isSearch ? route.query : ""} onQuery={onInput} shortcut="/" />
  );
}
