import type { ArticleKind } from "../model/article.ts";
import type { IndexedField } from "./index-options.ts";

/** All numbers that decide the order of results. */
export interface Ranking {
  /** How much a hit in each field counts. */
  fields: Record<IndexedField, number>;
  bm25: { k: number; b: number; d: number };
  /** A score is multiplied by this power of the number of the query's words that were found. */
  wordsPower: number;
  /** What another form of a word counts of the word itself. */
  formShare: number;
  /** What a completed word counts of a whole one, and a corrected one of a right one. */
  completed: number;
  corrected: number;
  /** What "is about an entity that the query names" counts, times the name's part of the query. */
  entity: number;
  /** What the newest article gains over an old one, and the days after which half of it is gone. */
  recency: { gain: number; halfDays: number };
  /** Factors for kinds of articles; 1 for those that are not here. */
  kinds: Partial<Record<ArticleKind, number>>;
}

/** Chosen on half of the judged queries and on other judged collections: docs/benchmarks.md. */
export const usualRanking: Ranking = {
  fields: { title: 2.5, digest: 1, publisher: 0.6, names: 1.2, entities: 2.5 },
  bm25: { k: 1.6, b: 0.75, d: 0 },
  wordsPower: 0.25,
  formShare: 0.8,
  completed: 0.5,
  corrected: 0.9,
  entity: 1.5,
  recency: { gain: 0.15, halfDays: 365 },
  kinds: {},
};
