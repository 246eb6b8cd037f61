import { expect, test } from "vitest";
import { countFacets, narrow } from "../../src/library/narrow.ts";
import { searchFor } from "../../src/library/route.ts";
import type { ArticleView } from "../../src/model/card.ts";
import { article } from "../popup/fixtures.ts";

const found = (
  [
    ["a", { kind: "news", published: "2025-02-11", publisher: "Press" }],
    ["b", { kind: "law", published: "2024-09-29", publisher: "State" }],
    ["c", { kind: "news", published: "2024-01-05", publisher: "State", language: "de" }],
  ] satisfies [string, Partial<ArticleView>][]
).map(([id, more]) => ({ article: article(id, id, more) }));
const ids = (some: typeof found) => some.map(({ article: { id } }) => id);
const all = searchFor("");

test("facets narrow together, and the values of one facet add up", () => {
  expect(ids(narrow(found, all))).toEqual(["a", "b", "c"]);
  expect(ids(narrow(found, { ...all, kind: ["news"], publisher: ["State"] }))).toEqual(["c"]);
  expect(ids(narrow(found, { ...all, kind: ["news", "law"] }))).toEqual(["a", "b", "c"]);
  expect(narrow(found, { ...all, year: ["1999"] })).toEqual([]);
});

test("a facet counts what the other facets leave", () => {
  const counts = countFacets(found, { ...all, kind: ["news"] });
  expect(counts.kind).toEqual([
    { value: "news", count: 2 },
    { value: "law", count: 1 },
  ]);
  expect(counts.publisher).toEqual([
    { value: "Press", count: 1 },
    { value: "State", count: 1 },
  ]);
  expect(counts.year.map(({ value }) => value)).toEqual(["2025", "2024"]);
});

test("what is chosen is offered even where nothing is left of it", () => {
  const { language } = countFacets(found, { ...all, language: ["fr"], kind: ["law"] });
  expect(language).toEqual([
    { value: "en", count: 1 },
    { value: "fr", count: 0 },
  ]);
});
