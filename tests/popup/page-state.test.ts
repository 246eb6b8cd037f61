import { expect, test } from "vitest";
import { nameEntries, siteOf } from "../../src/popup/page-state.ts";

test("names are grouped by kind, the most frequent first, then by the alphabet", () => {
  const entries = [
    { entity: "newsom", kind: "person", count: 9 },
    { entity: "openai", kind: "lab", count: 2 },
    { entity: "mistral", kind: "lab", count: 5 },
    { entity: "anthropic", kind: "lab", count: 2 },
  ] as const;
  const names = nameEntries(entries, (id) => id.toUpperCase()).map(({ name }) => name);
  expect(names).toEqual(["MISTRAL", "ANTHROPIC", "OPENAI", "NEWSOM"]);
});

test("an entity that the library does not know is left out", () => {
  expect(nameEntries([{ entity: "gone", kind: "lab", count: 1 }], () => undefined)).toEqual([]);
});

test.each([
  ["www.news.example", "news.example"],
  ["blog.news.example", "blog.news.example"],
  ["localhost", "localhost"],
])("the site of %s is %s", (host, site) => {
  expect(siteOf(host)).toBe(site);
});
