import { inOrder } from "../search/in-order.ts";
import type { Library } from "../search/library.ts";
import type { Search, SearchFilters } from "../search/search.ts";
import type { FoundArticle } from "./corpus-state.ts";
import { firstDayOf, type PopupFilters } from "./filters.ts";

/** More than these nobody reads in a popup; the next word typed finds better ones. */
export const mostResults = 30;

/** Searches as the popup's filters ask for. */
export function createFind(
  { search }: Search,
  { dataDate, articleCount }: Pick<Library, "dataDate" | "articleCount">,
): (query: string, filters: PopupFilters) => FoundArticle[] {
  return (query, { sort, age, ...same }) => {
    const filters: SearchFilters = { ...same, ...(age && { after: firstDayOf(age, dataDate) }) };
    if (sort === "best") return search(query, { limit: mostResults, filters });
    // The newest are among all that was found, not among the best.
    return inOrder(search(query, { limit: articleCount, filters }), sort).slice(0, mostResults);
  };
}
