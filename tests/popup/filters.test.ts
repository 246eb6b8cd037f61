import { expect, test } from "vitest";
import { firstDayOf, isNarrowing, parseFilters } from "../../src/popup/filters.ts";
import { createFind } from "../../src/popup/find.ts";
import { createLibrary } from "../../src/search/library.ts";
import { createSearch } from "../../src/search/search.ts";
import { sampleLibrary, sampleSearch } from "../search/sample-corpus.ts";

test("filters are read whatever was stored", () => {
  const stored = { kind: "gossip", publisher: "", language: "de", age: "century", sort: "worst" };
  expect(parseFilters(stored)).toEqual({ language: "de", sort: "best" });
  for (const nothing of [undefined, null, 3, "x"]) {
    expect(parseFilters(nothing)).toEqual({ sort: "best" });
  }
});

test("an order leaves nothing out", () => {
  expect(isNarrowing({ sort: "newest" })).toBe(false);
  expect(isNarrowing({ sort: "best", kind: "law" })).toBe(true);
});

test("ages are counted back from the data date", () => {
  expect(firstDayOf("month", "2026-11-14")).toBe("2026-10-14");
  expect(firstDayOf("year", "2026-11-14")).toBe("2025-11-14");
});

const library = createLibrary(sampleLibrary);
const find = createFind(createSearch(sampleSearch, library), library);
const days = (filters: Parameters<typeof find>[1]) =>
  find("bill", filters).map(({ article }) => article.published);

test("the popup finds what its filters let through, in their order", () => {
  const all = days({ sort: "newest" });
  expect(all.length).toBeGreaterThan(1);
  expect(all).toEqual(all.toSorted().reverse());
  expect(days({ sort: "oldest" })).toEqual(all.toSorted());
  const laws = find("bill", { sort: "best", kind: "law" });
  expect(new Set(laws.map(({ article }) => article.kind))).toEqual(new Set(["law"]));
  const recent = days({ sort: "best", age: "year" });
  expect(recent.every((day) => day >= firstDayOf("year", library.dataDate))).toBe(true);
});
