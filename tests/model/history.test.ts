import { expect, test } from "vitest";
import { addVisit, parseHistory, type Visit } from "../../src/model/history.ts";

const visit = (id: string, on = "2026-11-21"): Visit => ({ what: "entity", id, on });

test("a history is read whatever was stored", () => {
  const stored = [visit("openai"), { what: "page", id: "x", on: "2026-11-21" }, null, "x"];
  expect(parseHistory(stored)).toEqual([visit("openai")]);
  for (const nothing of [undefined, null, {}, 3]) expect(parseHistory(nothing)).toEqual([]);
});

test("the last visit is at the top, and each thing is there once", () => {
  const before = [visit("openai", "2026-11-19"), visit("meta")];
  expect(addVisit(before, visit("meta"))).toEqual([visit("meta"), before[0]]);
  expect(addVisit(before, { ...visit("meta"), what: "search" })).toHaveLength(3);
});

test("it does not grow for ever", () => {
  const long = Array.from({ length: 600 }, (_, at) => visit(`model-${at}`));
  expect(parseHistory(long)).toHaveLength(500);
  expect(addVisit(long, visit("openai"))).toHaveLength(500);
});
