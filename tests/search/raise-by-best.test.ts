import { expect, it } from "vitest";
import { raiseByBest } from "../../src/search/raise-by-best.ts";

interface Candidate {
  row: number;
  score: number;
}

/** Candidates whose rows have the same parity tell of the same matter. */
const likeness = (a: Candidate, b: Candidate) => (a.row % 2 === b.row % 2 ? 0.5 : 0);
const raise = (candidates: Candidate[]) =>
  raiseByBest(candidates, likeness, { best: 3, gain: 0.6 });

it("puts what is like the best before what is not", () => {
  const even = [0, 2, 4].map((row) => ({ row, score: 1 - row / 100 }));
  const raised = raise([...even, { row: 5, score: 0.6 }, { row: 6, score: 0.55 }]);
  expect(raised.map(({ row }) => row)).toEqual([0, 2, 4, 6, 5]);
});

it("leaves a single candidate, and none, as they are", () => {
  expect(raise([{ row: 3, score: 1 }])).toEqual([{ row: 3, score: 1 }]);
  expect(raise([])).toEqual([]);
});
