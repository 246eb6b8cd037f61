import { expect, test } from "vitest";
import { changeSaved, parseSaved } from "../../src/model/saved.ts";

const claude = { what: "entity", id: "claude", on: "2026-11-20" } as const;

test("what was stored is read entry by entry", () => {
  expect(parseSaved([claude, { what: "page", id: "1", on: "" }, null, { id: "2" }])).toEqual([
    claude,
  ]);
  expect(parseSaved(undefined)).toEqual([]);
});

test("the last saved comes first, and nothing is there twice", () => {
  const article = { what: "article", id: "claude" } as const;
  const both = changeSaved([claude], article, "2026-11-21");
  expect(both).toEqual([{ ...article, on: "2026-11-21" }, claude]);
  expect(changeSaved(both, claude, "2026-11-22")).toEqual([
    { ...claude, on: "2026-11-22" },
    both[0],
  ]);
  expect(changeSaved(both, article, null)).toEqual([claude]);
});
