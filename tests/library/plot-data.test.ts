import { expect, test } from "vitest";
import { coverageOf } from "../../src/library/corpus.ts";
import { monthTable, plotTable, summarize } from "../../src/library/plot-data.ts";
import { article } from "../popup/fixtures.ts";

const first = [
  { month: "2024-11", count: 2 },
  { month: "2024-12", count: 0 },
  { month: "2025-01", count: 5 },
];
const second = [{ month: "2025-02", count: 1 }];

test("the table has every month of all series, over the turn of the year", () => {
  expect(monthTable([first, second])).toEqual([
    { month: "2024-11", counts: [2, 0] },
    { month: "2024-12", counts: [0, 0] },
    { month: "2025-01", counts: [5, 0] },
    { month: "2025-02", counts: [0, 1] },
  ]);
  expect(monthTable([])).toEqual([]);
  expect(monthTable([[], []])).toEqual([]);
});

test("the plot gets seconds and one column for each series", () => {
  expect(plotTable(monthTable([second, second]))).toEqual([[1738368000], [1], [1]]);
});

test("the sentence names span, sum and peak", () => {
  expect(summarize(first, 0)).toMatch(
    /^7 articles, Nov.* 2024 to Jan.* 2025; most in Jan.* 2025 \(5\)\.$/,
  );
  expect(summarize(second, 0)).toMatch(/^1 article, /);
  expect(summarize([], 2)).toBe("No article.");
});

test("articles of which only the year is known are counted apart", () => {
  const found = ["2025", "2025-03-04", "2025-03"].map((published) => ({
    article: article(published, published, { published }),
  }));
  const { coverage, undated } = coverageOf(found);
  expect(coverage).toEqual([{ month: "2025-03", count: 2 }]);
  expect(undated).toBe(1);
  expect(summarize(coverage, undated)).toContain("Of 1 more only the year is known.");
});
