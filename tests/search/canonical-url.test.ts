import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalUrl } from "../../src/search/canonical-url.ts";

const page = "https://www.daily.example/2025/02/11/summit/";

describe("canonicalUrl", () => {
  it.each([
    ["http://daily.example/2025/02/11/summit"],
    ["https://m.daily.example/2025/02/11/summit"],
    ["https://www.daily.example/2025/02/11/summit/?utm_source=x&utm_medium=y"],
    ["https://www.daily.example/2025/02/11/summit/?fbclid=abc#comments"],
    ["https://amp.daily.example/2025/02/11/summit"],
    ["https://www.daily.example/amp/2025/02/11/summit"],
    ["https://www.daily.example/2025/02/11/summit/amp/"],
    ["https://www.daily.example/2025/02/11/summit?outputType=amp"],
    ["https://www.google.com/amp/s/www.daily.example/2025/02/11/summit/amp"],
    ["https://www-daily-example.cdn.ampproject.org/c/s/www.daily.example/2025/02/11/summit"],
    ["https://www.daily.example:443/2025/02/11/summit/index.html"],
  ])("gives %s the key of the page", (url) => {
    expect(canonicalUrl(url)).toBe(canonicalUrl(page));
  });

  it.each([
    ["https://daily.example/2025/02/11/another"],
    ["https://daily.example/2025/02/11/summit?page=2"],
    ["https://other.example/2025/02/11/summit"],
  ])("keeps %s apart from it", (url) => {
    expect(canonicalUrl(url)).not.toBe(canonicalUrl(page));
  });

  it("keeps what a page is chosen by, in any order", () => {
    expect(canonicalUrl("https://leg.example/bill?id=1&session=2")).toBe(
      canonicalUrl("https://leg.example/bill?session=2&utm_campaign=z&id=1"),
    );
  });

  it("ends a path in .amp.html where the page ends in .html", () => {
    expect(canonicalUrl("https://daily.example/story.amp.html")).toBe("daily.example/story.html");
  });

  it("returns text that is no address, and never throws", () => {
    expect(canonicalUrl("not an address")).toBe("not an address");
    fc.assert(fc.property(fc.string(), (text) => typeof canonicalUrl(text) === "string"));
    fc.assert(fc.property(fc.webUrl(), (url) => canonicalUrl(url) === canonicalUrl(`${url}#a`)));
  });
});
