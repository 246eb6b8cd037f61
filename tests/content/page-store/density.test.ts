import fc from "fast-check";
import { expect, test } from "vitest";
import { chooseMarked, mostMarks } from "../../../src/content/page-store/density.ts";

const mention = (entity: string, section: string) => ({ entity, section });
const page = [
  mention("openai", "1"),
  mention("claude", "1"),
  mention("openai", "1"),
  mention("openai", "2"),
  mention("claude", "1"),
];

test("every mention", () => {
  expect(chooseMarked(page, "every")).toEqual(page);
});

test("the first of each entity in each section", () => {
  expect(chooseMarked(page, "section")).toEqual([page[0], page[1], page[3]]);
});

test("the first of each entity on the page", () => {
  expect(chooseMarked(page, "page")).toEqual([page[0], page[1]]);
});

test("none", () => {
  expect(chooseMarked(page, "off")).toEqual([]);
});

test("the sparser the density, the fewer of the same marks, in the same order", () => {
  const mentions = fc.array(
    fc.record({ entity: fc.constantFrom("a", "b", "c"), section: fc.constantFrom("1", "2") }),
  );
  fc.assert(
    fc.property(mentions, (all) => {
      const [every, section, first] = (["every", "section", "page"] as const).map((density) =>
        chooseMarked(all, density),
      );
      const within = (some = all, more = all) => some.every((one) => more.includes(one));
      expect(within(section, every) && within(first, section)).toBe(true);
      expect(first?.map((one) => all.indexOf(one))).toEqual(
        first?.map((one) => all.indexOf(one)).sort((a, b) => a - b),
      );
    }),
  );
});

test("a page bears so many marks to a thousand words, and any page a few", () => {
  expect(mostMarks(100)).toBe(40);
  expect(mostMarks(6_000_000)).toBe(60_000);
});

test("beyond the limit repetitions go first, and readers who want every mention get it", () => {
  const many = [mention("a", "1"), mention("a", "2"), mention("b", "2"), mention("c", "3")];
  expect(chooseMarked(many, "section", 3)).toEqual([many[0], many[2], many[3]]);
  expect(chooseMarked(many, "section", 2)).toEqual([many[0], many[2]]);
  expect(chooseMarked(many, "every", 2)).toEqual(many);
});
