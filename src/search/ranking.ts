import type { ArticleKind } from "../model/article.ts";
import type { IndexedField } from "./indexed-article.ts";

/** All numbers that decide the order of results. */
export interface Ranking {
  /** How much a hit in each field counts. */
  fields: Record<IndexedField, number>;
  /** See `frozen/top-hits.ts`. */
  bm25: { k: number; b: number; d: number };
  rarityPower: number;
  wordsPower: number;
  /** A word that the query has n times counts n to this power. */
  repeatedPower: number;
  /** What another form of a word counts of the word itself. */
  formShare: number;
  /** What another word for a word counts of the word itself; 0 looks for none. */
  synonym: number;
  /** What a completed beginning counts of a whole word, where the beginning is no word or one itself. */
  completed: number;
  completedWord: number;
  /** What a corrected word counts of a right one. */
  corrected: number;
  /** How many words of how many best results raise others, and what the most telling counts. */
  feedback: { weight: number; words: number; results: number };
  /**
   * What a result gains that is of the same days as so many of the best, as a share of the best
   * one's score; of what is so many days apart a third of it.
   */
  sameTime: { results: number; gain: number; days: number };
  /** What the first results gain for being like the best, as a share of the best one's score. */
  alike: { best: number; gain: number; results: number };
  /** What "is about an entity that the query names" counts, times the name's part of the query. */
  entity: number;
  /** What the newest article gains over an old one, and the days after which half of it is gone. */
  recency: { gain: number; halfDays: number };
  /** Factors for kinds of articles; 1 for those that are not here. */
  kinds: Partial<Record<ArticleKind, number>>;
}

/** Chosen on half of the judged queries and on other judged collections: docs/benchmarks.md. */
export const usualRanking: Ranking = {
  fields: { title: 6, digest: 1.5, publisher: 0.3, names: 0.6, entities: 4 },
  bm25: { k: 2, b: 0.75, d: 0 },
  rarityPower: 1.25,
  wordsPower: 0.75,
  repeatedPower: 0.75,
  formShare: 0.6,
  synonym: 0.5,
  completed: 0.25,
  completedWord: 0.05,
  corrected: 0.9,
  feedback: { weight: 0.25, words: 8, results: 8 },
  sameTime: { results: 8, gain: 0.25, days: 28 },
  alike: { best: 3, gain: 0.7, results: 12 },
  entity: 1,
  recency: { gain: 0.15, halfDays: 365 },
  kinds: { opinion: 0.95, "press-release": 0.95 },
};
