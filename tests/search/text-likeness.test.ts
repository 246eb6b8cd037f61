import { expect, it } from "vitest";
import { compareTexts, countWords } from "../../src/search/text-likeness.ts";

const texts = [
  "The veto of the bill by the governor",
  "Governor vetoes the bill: a veto",
  "A bill on chips and exports",
  "",
].map(countWords);
const alike = compareTexts(texts);

it("counts words without stop words", () => {
  expect([...countWords("The bill, the Bill and a veto")]).toEqual([
    ["bill", 2],
    ["veto", 1],
  ]);
});

it("is 1 for a text itself, and the same both ways", () => {
  expect(alike(0, 0)).toBeCloseTo(1, 10);
  expect(alike(0, 1)).toBeCloseTo(alike(1, 0), 10);
});

it("counts rare words in common more than those that all have", () => {
  expect(alike(0, 1)).toBeGreaterThan(alike(0, 2));
  expect(alike(0, 2)).toBeGreaterThan(0);
});

it("knows no likeness to an empty text, or to one that is not there", () => {
  expect([alike(0, 3), alike(3, 3), alike(0, 9)]).toEqual([0, 0, 0]);
});
