import { useLayoutEffect, useRef } from "preact/hooks";
import { SearchInput } from "../ui/search-input.tsx";

interface SearchBoxProps {
  query: string;
  onQuery: (query: string) => void;
}

/** Has the focus from the first frame on. */
export function SearchBox({ query, onQuery }: SearchBoxProps) {
  const box = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => box.current?.focus(), []);
  return <SearchInput input={box} query={query} onQuery={onQuery} />;
}
