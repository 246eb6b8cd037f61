import type { Coverage } from "../model/card.ts";
import type { EntityId } from "../model/entity.ts";
import { coverageByMonth } from "../search/coverage.ts";
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

/** How often something was written about, as far as it is known when. */
export interface DatedCoverage {
  coverage: Coverage[];
  /** Articles of which only the year is known. */
  undated: number;
}

/** The articles counted by month. */
export function coverageOf(found: readonly FoundArticle[]): DatedCoverage {
  const days = found.map(({ article }) => article.published);
  const dated = days.filter((day) => /^\d{4}-\d{2}/.test(day));
  return { coverage: coverageByMonth(dated), undated: days.length - dated.length };
}

/**
 * The same library, which decodes each article once: a list for every key would otherwise decode
 * most of the corpus with every key.
 */
export function keepArticles(library: Library): Library {
  const kept = new Map<number, ReturnType<Library["article"]>>();
  return {
    ...library,
    article(row) {
      if (!kept.has(row)) kept.set(row, library.article(row));
      return kept.get(row);
    },
  };
}

/** The articles of some rows, the last row first: rows are in the order of days. */
export function newestOf(rows: readonly number[], library: Library): FoundArticle[] {
  return rows.toReversed().flatMap((row) => {
    const article = library.article(row);
    return article ? [{ article }] : [];
  });
}
