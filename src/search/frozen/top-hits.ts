import type { TextIndex } from "./text-index.ts";

/** Terms that are taken for one: the forms of a word, each as much of it as its `share`. */
export interface TermGroup {
  /** Number of the query's word that the terms stand for. Groups of one word stand together. */
  word: number;
  weight: number;
  /** Adds to the scores of what other groups before it have found, and finds nothing itself. */
  onlyAdds?: true;
  terms: readonly { row: number; share: number }[];
}

export interface Scoring {
  /** How much a hit in each field counts, by the field's number; 0 leaves the field out. */
  fieldWeights: readonly number[];
  /**
   * `apart`: each field scores for itself, by BM25+ (Lv and Zhai, 2011), as in MiniSearch.
   * `together`: hits in all fields are one frequency, by BM25F (Robertson, Zaragoza and Taylor,
   * 2004), so that a word is as rare as the documents are that have it anywhere.
   */
  fields: "apart" | "together";
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

/**
 * Scores on typed arrays that live as long as the finder. With fields apart, one term a group,
 * shares of 1 and powers of 1, scores are MiniSearch's. The terms of a larger group are counted as one term:
 * their frequencies add up, and a document that has several of them counts once.
 */
export function createHitFinder(index: TextIndex, scoring: Scoring): HitFinder {
  const { documentCount, fieldCount, averages, lengths } = index;
  const { fields, bm25, fieldWeights, rarityPower, wordsPower } = scoring;
  // A cell is one field of one document.
  const frequencies = new Float32Array(documentCount * fieldCount);
  const cells = new Uint32Array(documentCount * fieldCount);
  const counts = new Uint32Array(fieldCount);
  const scores = new Float64Array(documentCount);
  /** How many words a document has, and the last of them, from 1. */
  const wordCounts = new Uint16Array(documentCount);
  const lastWords = new Uint16Array(documentCount);
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

  const rarityOf = (having: number) =>
    Math.log(1 + (documentCount - having + 0.5) / (having + 0.5)) ** rarityPower;

  /** A field's length against the average one; 1 for the average. */
  const lengthOf = (cell: number, field: number) =>
    1 - bm25.b + (bm25.b * (lengths[cell] ?? 0)) / (averages[field] ?? 1);

  const add = (document: number, { word, onlyAdds }: TermGroup, score: number) => {
    const before = lastWords[document] ?? 0;
    if (onlyAdds) {
      if (before !== 0) scores[document] = (scores[document] ?? 0) + score;
      return;
    }
    if (before === 0) found[foundCount++] = document;
    if (before !== word + 1) {
      lastWords[document] = word + 1;
      wordCounts[document] = (wordCounts[document] ?? 0) + 1;
    }
    scores[document] = (scores[document] ?? 0) + score;
  };

  const rarities = new Float64Array(fieldCount);
  const addApart = (group: TermGroup, cellCount: number) => {
    const { k, d } = bm25;
    for (let field = 0; field < fieldCount; field++) {
      rarities[field] = group.weight * (fieldWeights[field] ?? 0) * rarityOf(counts[field] ?? 0);
    }
    for (let n = 0; n < cellCount; n++) {
      const cell = cells[n] ?? 0;
      const document = Math.floor(cell / fieldCount);
      const field = cell - document * fieldCount;
      const frequency = frequencies[cell] ?? 0;
      frequencies[cell] = 0;
      const text = d + (frequency * (k + 1)) / (frequency + k * lengthOf(cell, field));
      add(document, group, (rarities[field] ?? 0) * text);
    }
  };

  /** Frequency in all fields of each document, by their weights and lengths, of those that have any. */
  const weighted = new Float64Array(documentCount);
  const having = new Uint32Array(documentCount);
  const addTogether = (group: TermGroup, cellCount: number) => {
    let havingCount = 0;
    for (let n = 0; n < cellCount; n++) {
      const cell = cells[n] ?? 0;
      const document = Math.floor(cell / fieldCount);
      const field = cell - document * fieldCount;
      const before = weighted[document] ?? 0;
      if (before === 0) having[havingCount++] = document;
      const counted = (fieldWeights[field] ?? 0) * (frequencies[cell] ?? 0);
      weighted[document] = before + counted / lengthOf(cell, field);
      frequencies[cell] = 0;
    }
    const { k, d } = bm25;
    const rarity = group.weight * rarityOf(havingCount);
    for (let n = 0; n < havingCount; n++) {
      const document = having[n] ?? 0;
      const frequency = weighted[document] ?? 0;
      weighted[document] = 0;
      add(document, group, rarity * (d + (frequency * (k + 1)) / (frequency + k)));
    }
  };

  const addScores = fields === "apart" ? addApart : addTogether;
  return {
    find(groups, { limit, mask, documentWeights }) {
      foundCount = 0;
      for (const group of groups) addScores(group, gather(group.terms));
      const best = createBest(Math.max(0, limit));
      for (let n = 0; n < foundCount; n++) {
        const document = found[n] ?? 0;
        const text = (scores[document] ?? 0) * (wordCounts[document] ?? 0) ** wordsPower;
        scores[document] = 0;
        lastWords[document] = 0;
        wordCounts[document] = 0;
        if (mask?.[document] === 0) continue;
        best.offer(document, text * (documentWeights?.[document] ?? 1));
      }
      return best.sorted();
    },
  };
}
