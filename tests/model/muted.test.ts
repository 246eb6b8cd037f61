import { describe, expect, test } from "vitest";
import { isMuted, parseMuted } from "../../src/model/muted.ts";

test("what was stored is read entry by entry", () => {
  const stored = [
    { entity: "claude" },
    { entity: "meta", alias: "Meta", site: "news.example", more: 1 },
    { entity: "x", alias: "", site: 3 },
    { alias: "Claude" },
    null,
    "claude",
  ];
  expect(parseMuted(stored)).toEqual([
    { entity: "claude" },
    { entity: "meta", alias: "Meta", site: "news.example" },
    { entity: "x" },
  ]);
  expect(parseMuted("nonsense")).toEqual([]);
});

describe("isMuted", () => {
  const hosts = ["frame.example", "www.news.example"];

  test.each([
    ["every name, anywhere", {}, true],
    ["this name", { alias: "Sonnet  4" }, true],
    ["the name in another case", { alias: "sonnet 4" }, true],
    ["another name", { alias: "Claude" }, false],
    ["the host of the page around", { site: "news.example" }, true],
    ["the frame's own host", { site: "frame.example" }, true],
    ["a host that only ends alike", { site: "ws.example" }, false],
    ["the name on another site", { alias: "Sonnet 4", site: "blog.example" }, false],
  ])("%s", (_, entry, expected) => {
    expect(isMuted([{ entity: "claude", ...entry }], "claude", "Sonnet 4", hosts)).toBe(expected);
  });

  test("another entity under the same name is not meant", () => {
    expect(isMuted([{ entity: "claude" }], "monet", "Claude", hosts)).toBe(false);
  });
});
