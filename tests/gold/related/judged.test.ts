import { existsSync } from "node:fs";
import { expect, it } from "vitest";
import { judgedRecords, loadJudgedCases, loadStories, pageFile } from "./judged.ts";

const cases = loadJudgedCases();

it("has each case once, with a page and with a record that serves", () => {
  const keys = cases.map(({ page, entity }) => `${page} ${entity}`);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.length).toBeGreaterThanOrEqual(80);
  for (const { page, grades } of cases) {
    expect(existsSync(pageFile(page)), page).toBe(true);
    expect(Math.max(...grades.values()), page).toBe(3);
  }
});

it("grades records that there were, from 0 to 3", () => {
  const records = judgedRecords();
  const storyOf = loadStories();
  for (const { page, grades } of cases) {
    for (const [id, grade] of grades) {
      expect(records.has(id), `${page}: ${id}`).toBe(true);
      expect([0, 1, 2, 3]).toContain(grade);
    }
  }
  expect([...records].filter((id) => storyOf(id) !== undefined).length).toBeGreaterThan(100);
});
