import { createBestHits, type Hit } from "./best-hits.ts";
import type { TextIndex } from "./text-index.ts";

/** Terms that are taken for one: the forms of a word, each as much of it as its `share`. */
export interface TermGroup {
  /** Number of the query's word that the terms stand for. Groups of one word stand together. */
  word: number;
  weight: number;
  terms: readonly { row: number; share: number }[];
}

export interface Scoring {
  /** How much a hit in each field counts, by the field's number; 0 leaves the field out. */
  fieldWeights: readonly number[];
  /**
   * A word's hits in all fields are one frequency, by BM25F (Robertson, Zaragoza and Taylor,
   * 2004), so that a word is as rare as the documents are that have it anywhere. With a single
   * field that is BM25+ (Lv and Zhai, 2011) as MiniSearch computes it.
   */
  bm25: { k: number; b: number; d: number };
  /** Power of the inverse document frequency; above 1 rare words count more. */
  rarityPower: number;
  /** A document's score is multiplied by this power of the number of words found in it. */
  wordsPower: number;
}

export interface HitOptions {
  limit: number;
  /** 0 for documents that must not be found. */
  mask?: Uint8Array;
  /** Factor on each document's score. */
  documentWeights?: Float32Array;
}

export interface HitFinder {
  /** The best documents, best first; of equals the one added first. */
  find(groups: readonly TermGroup[], options: HitOptions): Hit[];
  /** Scores of some documents for a group of terms, in their order. */
  score(group: TermGroup, documents: readonly number[]): number[];
}

/** Scores on typed arrays that live as long as the finder. */
export function createHitFinder(index: TextIndex, scoring: Scoring): HitFinder {
  const { documentCount, fieldCount, averages, lengths } = index;
  const { bm25, fieldWeights, rarityPower, wordsPower } = scoring;
  const { k, b, d } = bm25;
  /** A group's frequency in each document, by the weights and lengths of fields, and which have any. */
  const frequencies = new Float64Array(documentCount);
  const having = new Uint32Array(documentCount);
  const scores = new Float64Array(documentCount);
  /** How many words a document has, and the last of them, from 1. */
  const wordCounts = new Uint16Array(documentCount);
  const lastWords = new Uint16Array(documentCount);
  const found = new Uint32Array(documentCount);
  let foundCount = 0;

  /** Adds up a group's frequencies; returns how many documents have any. */
  const gather = (terms: TermGroup["terms"]): number => {
    let havingCount = 0;
    for (const { row, share } of terms) {
      const postings = index.postings(row);
      const { documents, frequencies: counts } = postings;
      while (postings.nextField()) {
        const { field, count } = postings;
        const weight = share * (fieldWeights[field] ?? 0);
        if (weight === 0) continue;
        const perWord = b / (averages[field] ?? 1);
        for (let n = 0; n < count; n++) {
          const document = documents[n] ?? 0;
          const length = 1 - b + perWord * (lengths[document * fieldCount + field] ?? 0);
          const before = frequencies[document] ?? 0;
          if (before === 0) having[havingCount++] = document;
          frequencies[document] = before + (weight * (counts[n] ?? 0)) / length;
        }
      }
    }
    return havingCount;
  };

  const rarityOf = (havingCount: number) =>
    Math.log(1 + (documentCount - havingCount + 0.5) / (havingCount + 0.5)) ** rarityPower;

  /** Powers of small numbers, which most documents need: raising each takes longer than finding it. */
  const powers = Float64Array.from({ length: 128 }, (_, count) => count ** wordsPower);
  const powerOf = (count: number) => powers[count] ?? count ** wordsPower;

  const saturate = (frequency: number) => d + (frequency * (k + 1)) / (frequency + k);

  const add = ({ word, weight, terms }: TermGroup) => {
    const havingCount = gather(terms);
    const rarity = weight * rarityOf(havingCount);
    for (let n = 0; n < havingCount; n++) {
      const document = having[n] ?? 0;
      const before = lastWords[document] ?? 0;
      if (before === 0) found[foundCount++] = document;
      if (before !== word + 1) {
        lastWords[document] = word + 1;
        wordCounts[document] = (wordCounts[document] ?? 0) + 1;
      }
      const score = rarity * saturate(frequencies[document] ?? 0);
      scores[document] = (scores[document] ?? 0) + score;
      frequencies[document] = 0;
    }
  };

  return {
    find(groups, { limit, mask, documentWeights }) {
      foundCount = 0;
      groups.forEach(add);
      const best = createBestHits(Math.max(0, limit));
      for (let n = 0; n < foundCount; n++) {
        const document = found[n] ?? 0;
        const text = (scores[document] ?? 0) * powerOf(wordCounts[document] ?? 0);
        scores[document] = 0;
        lastWords[document] = 0;
        wordCounts[document] = 0;
        if (mask?.[document] === 0) continue;
        best.offer(document, text * (documentWeights?.[document] ?? 1));
      }
      return best.sorted();
    },
    score({ weight, terms }, documents) {
      const havingCount = gather(terms);
      const rarity = weight * rarityOf(havingCount);
      const scored = documents.map((document) => {
        const frequency = frequencies[document] ?? 0;
        return frequency === 0 ? 0 : rarity * saturate(frequency);
      });
      for (let n = 0; n < havingCount; n++) frequencies[having[n] ?? 0] = 0;
      return scored;
    },
  };
}
