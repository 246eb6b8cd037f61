import { describe, expect, test } from "vitest";
import {
  beginningOf,
  parseDay,
  publishedOn,
  readPageFacts,
} from "../../src/content/page-context.ts";

function parse(head: string, body = ""): Document {
  const html = `<!doctype html><html lang=en-GB><head><title> A title </title>${head}</head><body>${body}</body></html>`;
  return new DOMParser().parseFromString(html, "text/html");
}

const url = "https://example.org/story";
const published = (head: string, body?: string, address = url) =>
  publishedOn(parse(head, body), address);

describe("a calendar day", () => {
  test.each([
    ["2025-02-11", "2025-02-11"],
    ["2025-02-11T23:30:00-08:00", "2025-02-11"],
    ["2025/02/11", "2025-02-11"],
    ["February 3, 2024", "2024-02-03"],
    ["Tue, 11 Feb 2025 10:00:00", "2025-02-11"],
  ])("%s", (text, day) => {
    expect(parseDay(text)).toBe(day);
  });

  test.each([
    "",
    "2025-13-01",
    "2025-02-40",
    "1912-04-15",
    "12345-02-11",
    "today",
    "2025",
    "SB 1047",
  ])("not in %j", (text) => {
    expect(parseDay(text)).toBeUndefined();
  });
});

describe("the day of publication", () => {
  test("from linked data, however deep", () => {
    const graph = { "@graph": [{ "@type": "WebPage" }, { datePublished: "2025-09-29T16:00:00Z" }] };
    expect(published(`<script type="application/ld+json">${JSON.stringify(graph)}</script>`)).toBe(
      "2025-09-29",
    );
  });

  test("past broken linked data, from meta elements", () => {
    const broken = '<script type="application/ld+json">{"datePublished": </script>';
    const meta = '<meta property="article:published_time" content="2024-05-21T08:00:00+02:00">';
    expect(published(broken + meta)).toBe("2024-05-21");
    expect(published('<meta name="DC.date.issued" content="2023-10-30">')).toBe("2023-10-30");
    expect(published("<meta name=date content=soon><meta name=pubdate content=2023-10-30>")).toBe(
      "2023-10-30",
    );
  });

  test("from the article's own time", () => {
    const times =
      "<footer><time datetime=2020-01-01>x</time></footer><article><time datetime=2025-07-10>x</time></article>";
    expect(published("", times)).toBe("2025-07-10");
  });

  test("from the address", () => {
    expect(published("", "", "https://example.org/2025/07/10/act")).toBe("2025-07-10");
    expect(published("", "", "https://example.org/story/2025-07-10-act")).toBe("2025-07-10");
  });

  test("not known", () => {
    expect(published("", "<p>In 1776</p>", "https://example.org/117/12/31")).toBeUndefined();
  });
});

test("the page's facts", () => {
  const page = parse('<link rel=canonical href="https://example.org/story#top">');
  expect(readPageFacts(page)).toEqual({
    url: "https://example.org/story",
    title: "A title",
    language: "en-GB",
  });
});

test("a canonical address that is none does no harm", () => {
  const page = parse('<link rel=canonical href="javascript:alert(1)">');
  expect(readPageFacts(page).url).toBe(page.URL.split("#")[0]);
});

test.each([
  [
    "image/svg+xml",
    '<svg xmlns="http://www.w3.org/2000/svg" lang="de"><title>One</title></svg>',
    "de",
  ],
  ["application/xml", '<list xml:lang="fr"><item>One</item></list>', "fr"],
  ["application/xml", "<list/>", ""],
] as const)("a document of %s, which HTML's properties do not fit", (type, text, language) => {
  const page = new DOMParser().parseFromString(text, type);
  expect(readPageFacts(page).language).toBe(language);
  expect(beginningOf(page)).toBe(page.title);
});

test("the beginning of the page is its first real paragraphs, or else its description", () => {
  const long = "The bill would require developers of the largest models to publish what they test.";
  expect(beginningOf(parse("", `<p>Menu</p><p>${long}</p><p>${long}</p>`))).toBe(`${long} ${long}`);
  expect(beginningOf(parse('<meta name=description content="All about it">'))).toBe("All about it");
  expect(beginningOf(parse("", `<p>${long.repeat(20)}</p>`)).length).toBe(600);
});
