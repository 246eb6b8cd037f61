import type { ArticleView, EntityView } from "../model/card.ts";
import type { EntityId } from "../model/entity.ts";

/** As much of the library as the popup shows. */
export interface PopupLibrary {
  /** The newest day that the corpus covers, YYYY-MM-DD. */
  dataDate: string;
  articleCount: number;
  entity(id: EntityId): EntityView | undefined;
  /** The entity that a text names, by any of its names. */
  entityNamed(text: string): EntityView | undefined;
}

/** An article that a query found, and the words of it that matched. */
export interface FoundArticle {
  article: ArticleView;
  terms: readonly string[];
}

/** The corpus as it arrives: first the library, which the page's list needs, then the search. */
export type CorpusState =
  | { state: "loading" }
  | { state: "missing"; problem: string }
  | {
      state: "ready";
      library: PopupLibrary;
      search?: (query: string) => FoundArticle[];
    };
