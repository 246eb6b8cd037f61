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

export const indexedFields = ["title", "digest", "publisher", "names", "entities"] as const;
export type IndexedField = (typeof indexedFields)[number];

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
  fields: [...indexedFields],
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
