import type { Library } from "../search/library.ts";
import type { Found } from "../search/search.ts";
import type { PopupFilters } from "./filters.ts";

/** As much of the library as the popup shows. */
export type PopupLibrary = Pick<Library, "dataDate" | "entity" | "entityNamed"> & {
  /** What filters offer, in the order of the alphabet. */
  publisherNames: () => string[];
  languages: () => string[];
};

/** An article that a query found, and the words of it that matched. */
export type FoundArticle = Pick<Found, "article" | "terms">;

/** The corpus as it arrives. */
export type CorpusState =
  | { state: "loading" }
  | { state: "missing"; problem: string }
  | {
      state: "ready";
      library: PopupLibrary;
      /** Absent where the index cannot be opened. */
      search?: (query: string, filters: PopupFilters) => FoundArticle[];
      /** Why it cannot. */
      searchProblem?: string;
    };
