import { expect, test } from "vitest";
import {
  changeWatched,
  lookAt,
  newAfter,
  parseLooks,
  parseWatched,
} from "../../src/model/watched.ts";

test("a watch list is read whatever was stored", () => {
  expect(parseWatched(["openai", 7, null, "openai", ""])).toEqual(["openai"]);
  for (const stored of [undefined, null, 3, "x", {}]) expect(parseWatched(stored)).toEqual([]);
});

test("what is watched last comes first, once, until it is watched no more", () => {
  expect(changeWatched(["openai", "meta"], "meta", true)).toEqual(["meta", "openai"]);
  expect(changeWatched(["openai", "meta"], "openai", false)).toEqual(["meta"]);
});

test("looks are read whatever was stored", () => {
  const stored = { openai: { dataDate: "2026-09-12", since: 4 }, meta: null, xai: { since: "x" } };
  expect(parseLooks(stored)).toEqual({ openai: { dataDate: "2026-09-12" } });
  for (const nothing of [undefined, null, 3, []]) expect(parseLooks(nothing)).toEqual({});
});

test("nothing is new at the first look", () => {
  expect(newAfter(undefined, "2026-09-12")).toBeUndefined();
  expect(newAfter(lookAt({}, "openai", "2026-09-12").openai, "2026-09-12")).toBeUndefined();
});

test("newer data is new before the look and stays so during later looks at it", () => {
  const first = lookAt({}, "openai", "2026-09-12");
  expect(newAfter(first.openai, "2026-11-14")).toBe("2026-09-12");
  const second = lookAt(first, "openai", "2026-11-14");
  expect(newAfter(second.openai, "2026-11-14")).toBe("2026-09-12");
  expect(lookAt(second, "openai", "2026-11-14")).toBe(second);
  expect(newAfter(second.openai, "2027-01-01")).toBe("2026-11-14");
});
