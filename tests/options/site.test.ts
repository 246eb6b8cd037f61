import { expect, test } from "vitest";
import { addSite, parseSite } from "../../src/options/site.ts";

test.each([
  ["news.example", "news.example"],
  [" WWW.News.Example ", "news.example"],
  ["https://www.news.example/a/b?c#d", "news.example"],
  ["news.example:8080/path", "news.example"],
  ["news.example.", "news.example"],
  ["localhost", "localhost"],
  ["127.0.0.1", "127.0.0.1"],
  ["bücher.example", "xn--bcher-kva.example"],
])("%j is the site %s", (text, site) => {
  expect(parseSite(text)).toBe(site);
});

test.each(["", "  ", "two words", "me@news.example", "https://", "news..example/%", "www."])(
  "%j is no site",
  (text) => {
    expect(parseSite(text)).toBeUndefined();
  },
);

test("a site is listed once, in the order of the alphabet", () => {
  expect(addSite(["b.example"], "a.example")).toEqual(["a.example", "b.example"]);
  expect(addSite(["b.example"], "b.example")).toEqual(["b.example"]);
});
