import { render } from "preact";
import { afterEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import { CoverageChart, describeCoverage } from "../../src/ui/coverage-chart.tsx";

const root = document.createElement("div");
const coverage = [
  { month: "2024-08", count: 2 },
  { month: "2024-09", count: 8 },
  { month: "2024-10", count: 0 },
  { month: "2024-11", count: 4 },
];

afterEach(() => {
  render(null, root);
  root.remove();
});

test("a picture with the same in words, a bar for each month that had any", async () => {
  document.body.append(root);
  render(<CoverageChart coverage={coverage} />, root);
  const chart = page.getByRole("img", { name: describeCoverage(coverage) });
  await expect.element(chart).toBeInTheDocument();
  const path = chart.element().querySelector("path")?.getAttribute("d") ?? "";
  expect(path.match(/M\d+ 24v-[\d.]+/g)).toEqual(["M0 24v-6", "M1 24v-24", "M3 24v-12"]);
});

test("the words name the span, the sum and the fullest month", () => {
  expect(describeCoverage(coverage)).toMatch(/Aug.* to .*Nov.*: 14 in all, most in Sep.*\(8\)$/);
});

test("too few months make no chart", () => {
  render(<CoverageChart coverage={coverage.slice(0, 2)} />, root);
  expect(root.innerHTML).toBe("");
});
