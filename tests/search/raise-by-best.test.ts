import { expect, it } from "vitest";
import type { ArticleLikeness } from "../../src/search/article-likeness.ts";
import { raiseByBest } from "../../src/search/raise-by-best.ts";

/** Articles whose rows have the same parity tell of the same matter. */
const likeness: ArticleLikeness = {
  words: (a, b) => (a % 2 === b % 2 ? 0.5 : 0),
  entities: () => 0,
};
const rowsOf = (candidates: { row: number; score: number }[]) =>
  raiseByBest(candidates, likeness).map(({ row }) => row);

it("puts what is like the best before what is not", () => {
  const even = [0, 2, 4].map((row) => ({ row, score: 1 - row / 100 }));
  expect(rowsOf([...even, { row: 5, score: 0.6 }, { row: 6, score: 0.55 }])).toEqual([
    0, 2, 4, 6, 5,
  ]);
});

it("leaves a single candidate, and none, as they are", () => {
  expect(raiseByBest([{ row: 3, score: 1 }], likeness)).toEqual([{ row: 3, score: 1 }]);
  expect(raiseByBest([], likeness)).toEqual([]);
});
