import type { EntityId } from "../model/entity.ts";
import type { Library } from "../search/library.ts";
import type { Found } from "../search/search.ts";

/** An article and, where a query found it, the words of it that matched. */
export type FoundArticle = Pick<Found, "article"> & Partial<Pick<Found, "terms">>;

/** The data that the library page shows. */
export interface Corpus {
  library: Library;
  /** Rows of all articles about an entity, oldest first. */
  rowsOf(entity: EntityId): readonly number[];
  /** Absent until the index is open. */
  search?: (query: string) => FoundArticle[];
  /** Why it cannot be opened. */
  searchProblem?: string;
}

/** The corpus as it arrives. */
export type CorpusState =
  | { state: "loading" }
  | { state: "missing"; problem: string }
  | { state: "ready"; corpus: Corpus };

/** The articles of some rows, the last row first: rows are in the order of days. */
export function newestOf(rows: readonly number[], library: Library): FoundArticle[] {
  return rows.toReversed().flatMap((row) => {
    const article = library.article(row);
    return article ? [{ article }] : [];
  });
}
