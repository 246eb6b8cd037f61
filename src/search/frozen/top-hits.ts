import type { TextIndex } from "./text-index.ts";

/** Terms that are taken for one: the forms of a word, each as much of it as its `share`. */
export interface TermGroup {
  /** Number of the query's word that the terms stand for, under 32. */
  word: number;
  weight: number;
  terms: readonly { row: number; share: number }[];
}

export interface Scoring {
  /** How much a hit in each field counts, by the field's number; 0 leaves the field out. */
  fieldWeights: readonly number[];
  /** BM25+ (Lv and Zhai, 2011), as MiniSearch computes it. */
  bm25: { k: number; b: number; d: number };
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

export interface Hit {
  document: number;
  score: number;
}

export interface HitFinder {
  /** The best documents, best first; of equals the one added first. */
  find(groups: readonly TermGroup[], options: HitOptions): Hit[];
}

const isBetter = (a: Hit, b: Hit) =>
  a.score > b.score || (a.score === b.score && a.document < b.document);

/** Keeps the best `limit` hits in a heap whose root is the worst of them. */
function createBest(limit: number) {
  const heap: Hit[] = [];
  const sink = (hit: Hit) => {
    let place = 0;
    for (;;) {
      let child = place * 2 + 1;
      const [left, right] = [heap[child], heap[child + 1]];
      if (left !== undefined && right !== undefined && isBetter(left, right)) child++;
      const worse = heap[child];
      if (worse === undefined || isBetter(worse, hit)) break;
      heap[place] = worse;
      place = child;
    }
    heap[place] = hit;
  };
  const rise = (hit: Hit) => {
    let place = heap.length;
    while (place > 0) {
      const above = heap[(place - 1) >> 1];
      if (above === undefined || !isBetter(above, hit)) break;
      heap[place] = above;
      place = (place - 1) >> 1;
    }
    heap[place] = hit;
  };
  return {
    offer(document: number, score: number) {
      if (heap.length < limit) return rise({ document, score });
      const worst = heap[0];
      if (worst === undefined) return;
      if (score > worst.score || (score === worst.score && document < worst.document)) {
        sink({ document, score });
      }
    },
    sorted: () => heap.sort((a, b) => b.score - a.score || a.document - b.document),
  };
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/**
 * Scores on typed arrays that live as long as the finder. With one term a group, shares of 1 and
 * a power of 1, scores are MiniSearch's. The terms of a larger group are counted as one term:
 * their frequencies add up, and a document that has several of them counts once.
 */
export function createHitFinder(index: TextIndex, scoring: Scoring): HitFinder {
  const { documentCount, fieldCount, averages, lengths } = index;
  const { bm25, fieldWeights, wordsPower } = scoring;
  // A cell is one field of one document.
  const frequencies = new Float32Array(documentCount * fieldCount);
  const cells = new Uint32Array(documentCount * fieldCount);
  const counts = new Uint32Array(fieldCount);
  const scores = new Float64Array(documentCount);
  const words = new Uint32Array(documentCount);
  const found = new Uint32Array(documentCount);
  let foundCount = 0;

  const gather = (terms: TermGroup["terms"]): number => {
    let cellCount = 0;
    counts.fill(0);
    for (const { row, share } of terms) {
      const postings = index.postings(row);
      while (postings.nextField()) {
        const { field, count, documents } = postings;
        if (!fieldWeights[field]) continue;
        for (let n = 0; n < count; n++) {
          const cell = (documents[n] ?? 0) * fieldCount + field;
          const before = frequencies[cell] ?? 0;
          if (before === 0) {
            cells[cellCount++] = cell;
            counts[field] = (counts[field] ?? 0) + 1;
          }
          frequencies[cell] = before + share * (postings.frequencies[n] ?? 0);
        }
      }
    }
    return cellCount;
  };

  const rarities = new Float64Array(fieldCount);
  const addScores = ({ word, weight, terms }: TermGroup) => {
    const cellCount = gather(terms);
    for (let field = 0; field < fieldCount; field++) {
      const having = counts[field] ?? 0;
      const rarity = Math.log(1 + (documentCount - having + 0.5) / (having + 0.5));
      rarities[field] = weight * (fieldWeights[field] ?? 0) * rarity;
    }
    const { k, b, d } = bm25;
    for (let n = 0; n < cellCount; n++) {
      const cell = cells[n] ?? 0;
      const document = Math.floor(cell / fieldCount);
      const field = cell - document * fieldCount;
      const frequency = frequencies[cell] ?? 0;
      frequencies[cell] = 0;
      const length = k * (1 - b + (b * (lengths[cell] ?? 0)) / (averages[field] ?? 1));
      const text = d + (frequency * (k + 1)) / (frequency + length);
      const before = words[document] ?? 0;
      if (before === 0) found[foundCount++] = document;
      words[document] = before | (1 << word);
      scores[document] = (scores[document] ?? 0) + (rarities[field] ?? 0) * text;
    }
  };

  return {
    find(groups, { limit, mask, documentWeights }) {
      foundCount = 0;
      groups.forEach(addScores);
      const best = createBest(Math.max(0, limit));
      for (let n = 0; n < foundCount; n++) {
        const document = found[n] ?? 0;
        const text = (scores[document] ?? 0) * countBits(words[document] ?? 0) ** wordsPower;
        scores[document] = 0;
        words[document] = 0;
        if (mask?.[document] === 0) continue;
        best.offer(document, text * (documentWeights?.[document] ?? 1));
      }
      return best.sorted();
    },
  };
}
