import type { EntityId } from "../model/entity.ts";
import { searchTerms } from "./search-terms.ts";

/** What the text index knows of an article. */
export interface IndexedArticle {
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

/** The terms of one field of an article, in order: the one way in which text becomes terms. */
export function fieldTerms(article: IndexedArticle, field: IndexedField): string[] {
  return field === "entities" ? article.entities.map(entityTerm) : searchTerms(article[field]);
}
