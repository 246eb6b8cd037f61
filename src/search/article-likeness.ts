import type { RelatedData } from "../model/library.ts";
import { type SignatureTable, similarity } from "./packed-signatures.ts";
import { rarity } from "./rarity.ts";

/** How much two articles have in common, each 0 to about 1. */
export interface ArticleLikeness {
  /** The cosine of their signatures. */
  words(a: number, b: number): number;
  /** The cosine of what they are about: salience by the rarity of the entity. */
  entities(a: number, b: number): number;
}

interface AboutTable {
  /** Where the entities of each article begin; one more than there are articles. */
  starts: Int32Array;
  /** Rows of entities, ascending within an article. */
  entities: Int32Array;
  /** Of unit length for each article. */
  weights: Float32Array;
}

/** Turns the postings round: the entities of each article. */
function createAboutTable(data: RelatedData, articleCount: number): AboutTable {
  const starts = new Int32Array(articleCount + 1);
  for (const rows of data.postings) {
    for (const row of rows) starts[row + 1] = (starts[row + 1] ?? 0) + 1;
  }
  for (let row = 0; row < articleCount; row++) {
    starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
  }
  const size = starts[articleCount] ?? 0;
  const table = { starts, entities: new Int32Array(size), weights: new Float32Array(size) };
  const squares = new Float32Array(articleCount);
  const next = starts.slice();
  data.postings.forEach((rows, entity) => {
    const worth = rarity(rows.length, articleCount);
    rows.forEach((row, n) => {
      const at = next[row] ?? 0;
      const weight = worth * (data.salience[entity]?.[n] ?? 0);
      next[row] = at + 1;
      table.entities[at] = entity;
      table.weights[at] = weight;
      squares[row] = (squares[row] ?? 0) + weight * weight;
    });
  });
  squares.forEach((square, row) => {
    const length = Math.sqrt(square) || 1;
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) {
      table.weights[at] = (table.weights[at] ?? 0) / length;
    }
  });
  return table;
}

/** Compares articles with each other. The table for it is made when it is first needed. */
export function createArticleLikeness(
  data: RelatedData,
  signatures: SignatureTable,
  articleCount: number,
): ArticleLikeness {
  let about: AboutTable | undefined;
  return {
    words: (a, b) => similarity(signatures, a, b),
    entities(a, b) {
      about ??= createAboutTable(data, articleCount);
      const { starts, entities, weights } = about;
      let [i, j] = [starts[a] ?? 0, starts[b] ?? 0];
      const [endI, endJ] = [starts[a + 1] ?? 0, starts[b + 1] ?? 0];
      let sum = 0;
      while (i < endI && j < endJ) {
        const difference = (entities[i] ?? 0) - (entities[j] ?? 0);
        if (difference === 0) sum += (weights[i] ?? 0) * (weights[j] ?? 0);
        if (difference <= 0) i++;
        if (difference >= 0) j++;
      }
      return sum;
    },
  };
}
