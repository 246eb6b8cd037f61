import type { Options } from "minisearch";
import type { EntityId } from "../model/entity.ts";
import { searchTerms } from "./search-terms.ts";

/** An article as it is indexed; `id` is its row in the library. */
export interface IndexedArticle {
  id: number;
  title: string;
  digest: string;
  publisher: string;
  /** Names of the entities it is about, in words. */
  names: string;
  /** Entities it is about, each as often as its salience asks for. */
  entities: EntityId[];
}

/** The term for "is about this entity": no word of a text can be the same. */
export function entityTerm(id: EntityId): string {
  return `@${id}`;
}

function termsOf(text: string, field?: string): string[] {
  return field === "entities" ? text.split(" ").filter((term) => term !== "") : searchTerms(text);
}

/** The one set of options with which the index is built and opened. */
export const indexOptions: Options<IndexedArticle> = {
  idField: "id",
  fields: ["title", "digest", "publisher", "names", "entities"],
  storeFields: [],
  tokenize: termsOf,
  // Terms are folded already, and stop words gone.
  processTerm: (term) => term,
  extractField: (article, field) => {
    if (field === "entities") return article.entities.map(entityTerm).join(" ");
    // MiniSearch wants its id as it is, not as text.
    return article[field as Exclude<keyof IndexedArticle, "entities">] as string;
  },
  autoVacuum: false,
};

/** How much a hit in each field counts. */
export const fieldWeights = { title: 2.5, digest: 1, publisher: 0.6, names: 1.2, entities: 2.5 };

/** BM25+ as measured on judged collections (performance.md): defaults except for d. */
export const bm25 = { k: 1.6, b: 0.75, d: 0 };
