import { describe, expect, it } from "vitest";
import type { ArticleLikeness } from "../../src/search/article-likeness.ts";
import { type Choosable, pickDiverse } from "../../src/search/diversity.ts";

function candidate(row: number, score: number, more: Partial<Choosable> = {}): Choosable {
  const published = { first: row * 100, last: row * 100 };
  return { row, score, publisher: row, published, isSource: false, ...more };
}

const on = (day: number) => ({ published: { first: day, last: day } });
const rows = (chosen: Choosable[]) => chosen.map(({ row }) => row);
const unlike: ArticleLikeness = { words: () => 0, entities: () => 0 };
/** Rows 1 and 2 tell nearly the same. */
const alike = (words: number, entities = 0): ArticleLikeness => ({
  words: (a, b) => (a + b === 3 ? words : 0),
  entities: (a, b) => (a + b === 3 ? entities : 0),
});

describe("pickDiverse", () => {
  it("takes the best where all differ", () => {
    const candidates = [candidate(1, 3), candidate(2, 2), candidate(3, 1)];
    expect(rows(pickDiverse(candidates, 2, unlike))).toEqual([1, 2]);
  });

  it("puts a second article of a publisher behind a slightly worse one of another", () => {
    const candidates = [
      candidate(1, 1, { publisher: 7 }),
      candidate(2, 0.95, { publisher: 7 }),
      candidate(3, 0.94),
    ];
    expect(rows(pickDiverse(candidates, 3, unlike))).toEqual([1, 3, 2]);
  });

  it("puts a second telling of a story behind what is worth less", () => {
    const candidates = [candidate(1, 1, on(5)), candidate(2, 0.9, on(6)), candidate(3, 0.7)];
    expect(rows(pickDiverse(candidates, 3, alike(0.4)))).toEqual([1, 3, 2]);
    expect(rows(pickDiverse(candidates, 3, alike(0.2)))).toEqual([1, 2, 3]);
  });

  it("knows a telling in other words by what it is about", () => {
    const candidates = [candidate(1, 1, on(5)), candidate(2, 0.9, on(6)), candidate(3, 0.7)];
    expect(rows(pickDiverse(candidates, 3, alike(0.2, 0.9)))).toEqual([1, 3, 2]);
  });

  it("tells a later turn of a story from a retelling, and what is dated by its month alone not", () => {
    const later = [candidate(1, 1, on(5)), candidate(2, 0.9, on(30)), candidate(3, 0.7)];
    expect(rows(pickDiverse(later, 3, alike(0.4)))).toEqual([1, 2, 3]);
    const sameMonth = { published: { first: 0, last: 30 } };
    const undated = [candidate(1, 1, on(25)), candidate(2, 0.9, sameMonth), candidate(3, 0.7)];
    expect(rows(pickDiverse(undated, 3, alike(0.4)))).toEqual([1, 3, 2]);
  });

  it("does not take a document for a retelling of the report on it", () => {
    const candidates = [
      candidate(1, 1, on(5)),
      candidate(2, 0.9, { ...on(5), isSource: true }),
      candidate(3, 0.7),
    ];
    expect(rows(pickDiverse(candidates, 2, alike(0.4)))).toEqual([1, 2]);
  });

  it("gives all there are where more are wanted", () => {
    expect(pickDiverse([candidate(1, 1)], 5, unlike)).toHaveLength(1);
    expect(pickDiverse([], 5, unlike)).toEqual([]);
  });
});
