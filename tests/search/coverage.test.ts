import { expect, it } from "vitest";
import { coverageByMonth } from "../../src/search/coverage.ts";

it("counts by month and keeps the quiet ones between", () => {
  expect(coverageByMonth(["2025-01-03", "2024-11-30", "2025-01-31"])).toEqual([
    { month: "2024-11", count: 1 },
    { month: "2024-12", count: 0 },
    { month: "2025-01", count: 2 },
  ]);
});

it("is empty without articles", () => {
  expect(coverageByMonth([])).toEqual([]);
});

it("leaves out what only has a year", () => {
  expect(coverageByMonth(["2025", "2025-02-01"])).toEqual([{ month: "2025-02", count: 1 }]);
});
