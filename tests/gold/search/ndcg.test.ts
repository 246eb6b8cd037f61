import { describe, expect, it } from "vitest";
import { ndcg } from "./ndcg.ts";

const grades = new Map([
  ["a", 3],
  ["b", 2],
  ["c", 0],
]);

describe("ndcg", () => {
  it("is 1 for the best order and 0 where nothing of use is found", () => {
    expect(ndcg(["a", "b", "c"], grades)).toBe(1);
    expect(ndcg(["c", "d"], grades)).toBe(0);
    expect(ndcg(["a"], new Map())).toBe(0);
  });

  it("discounts by the logarithm of the place", () => {
    const best = 7 + 3 / Math.log2(3);
    expect(ndcg(["b", "a"], grades)).toBeCloseTo((3 + 7 / Math.log2(3)) / best, 12);
    expect(ndcg(["c", "a"], grades)).toBeCloseTo(7 / Math.log2(3) / best, 12);
  });

  it("looks at the first ten alone", () => {
    const ten = Array.from({ length: 10 }, (_, n) => `x${n}`);
    expect(ndcg([...ten, "a"], grades)).toBe(0);
  });
});
