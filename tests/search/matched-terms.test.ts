import { expect, it } from "vitest";
import type { TextIndex } from "../../src/search/frozen/text-index.ts";
import { createTermReader } from "../../src/search/matched-terms.ts";

/** Every document has the term of row 0, every second that of row 1 as well. */
const documentCount = 200;
const steps = [1, 2];

function createIndex() {
  const read: number[] = [];
  const postings = (row: number) => {
    read.push(row);
    const step = steps[row] ?? 1;
    const documents = Uint32Array.from({ length: documentCount / step }, (_, n) => n * step);
    let fields = 1;
    return { documents, count: documents.length, nextField: () => fields-- > 0 };
  };
  const dictionary = { term: (row: number) => `term${row}` };
  return { read, index: { documentCount, postings, dictionary } as unknown as TextIndex };
}

const groups = [0, 1].map((row) => ({ word: row, weight: 1, terms: [{ row, share: 1 }] }));
const hits = Array.from({ length: documentCount }, (_, n) => ({
  document: documentCount - 1 - n,
  score: 1,
}));

it("gives each hit its terms, whichever is asked for first", () => {
  const termsOf = createTermReader(createIndex().index, groups, hits);
  for (const place of [199, 0, 64, 63, 100]) {
    const { document } = hits[place] ?? { document: -1 };
    expect(termsOf(place)).toEqual(document % 2 === 0 ? ["term0", "term1"] : ["term0"]);
  }
  expect(termsOf(documentCount)).toEqual([]);
});

it("reads nothing before it is asked, and each term once for neighbours", () => {
  const { read, index } = createIndex();
  const termsOf = createTermReader(index, groups, hits);
  expect(read).toEqual([]);
  termsOf(3);
  termsOf(4);
  expect(read).toEqual([0, 1]);
});
