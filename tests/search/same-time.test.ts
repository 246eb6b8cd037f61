import { expect, it } from "vitest";
import type { Hit } from "../../src/search/frozen/best-hits.ts";
import { raiseBySameTime } from "../../src/search/same-time.ts";

const days = [100, 103, 101, 900, 102];
const raise = (scores: readonly number[]) => {
  const hits = scores.map((score, document): Hit => ({ document, score }));
  return raiseBySameTime(hits, (document) => days[document] ?? 0, {
    results: 3,
    gain: 0.25,
    days: 28,
  });
};

it("puts what is of the weeks of the best before what is not", () => {
  expect(raise([10, 9, 8, 6, 5.5]).map(({ document }) => document)).toEqual([0, 1, 2, 4, 3]);
});

it("does not raise far more than the time is worth", () => {
  expect(raise([10, 9, 8, 7, 2]).map(({ document }) => document)).toEqual([0, 1, 2, 3, 4]);
  for (const { document, score } of raise([10, 9, 8, 6, 5.5])) {
    const before = [10, 9, 8, 6, 5.5][document] ?? 0;
    expect(score).toBeGreaterThanOrEqual(before);
    expect(score).toBeLessThanOrEqual(before + 2.5);
  }
});

it("leaves a single result, and none, as they are", () => {
  expect(raise([4])).toEqual([{ document: 0, score: 4 }]);
  expect(raise([])).toEqual([]);
});
