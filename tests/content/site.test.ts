import { expect, test } from "vitest";
import { isWanted } from "../../src/content/site.ts";
import { defaultSettings } from "../../src/model/settings.ts";

const off = { ...defaultSettings, offSites: ["example.org", "News.Example"] };

test.each([
  [["example.org"], false],
  [["www.example.org"], false],
  [["notexample.org"], true],
  [["org"], true],
  [["ads.example", "example.org"], false],
  [["sub.news.example"], false],
  [[], true],
])("on a page of %j: %s", (hosts, wanted) => {
  expect(isWanted(off, hosts)).toBe(wanted);
});

test("nowhere while marks are off", () => {
  expect(isWanted({ ...defaultSettings, marks: "off" }, ["example.com"])).toBe(false);
});
