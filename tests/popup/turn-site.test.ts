import { expect, test } from "vitest";
import { turnSite } from "../../src/popup/turn-site.ts";

test("a host that is turned off is listed once, in the order of the alphabet", () => {
  const off = turnSite(["z.example"], "a.example", false);
  expect(off).toEqual(["a.example", "z.example"]);
  expect(turnSite(off, "a.example", false)).toEqual(off);
});

test("turning a host on takes away every entry that covers it, and no other", () => {
  const off = ["blog.news.example", "example", "news.example", "other.test"];
  expect(turnSite(off, "blog.news.example", true)).toEqual(["other.test"]);
  expect(turnSite(off, "news.example", true)).toEqual(["blog.news.example", "other.test"]);
});
