import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLibrary } from "../../src/search/library.ts";
import { createSearch, type SearchFilters } from "../../src/search/search.ts";
import { sampleLibrary, sampleSearch } from "./sample-corpus.ts";

const library = createLibrary(sampleLibrary);
const { search } = createSearch(sampleSearch, library);
const titles = (query: string, filters: SearchFilters = {}) =>
  search(query, { limit: 10, filters }).map(({ article }) => article.title);

describe("search", () => {
  it.each(["sb1047", "SB 1047", "s.b. 1047", "Senate Bill 1047"])(
    "finds the bill by %s",
    (query) => {
      expect(titles(query).slice(0, 3)).toContain("Governor vetoes S.B. 1047");
    },
  );

  it("finds what is about an entity under another of its names", () => {
    expect(titles("Regulation (EU) 2024/1689")[0]).toMatch(/^Europe agrees/);
    expect(titles("Anthropic PBC")).toContain("Why we support the transparency bill");
  });

  it("finds by beginnings of the last word, from two letters", () => {
    expect(titles("chatb")[0]).toMatch(/chatbot/);
    expect(titles("governor ve")[0]).toMatch(/veto/);
    expect(titles("sb10")).toContain("Governor vetoes S.B. 1047");
    expect(titles("c")).toEqual([]);
  });

  it("finds other forms of a word", () => {
    expect(titles("reporting of incident")[0]).toMatch(/transparency/);
  });

  it("forgives typos in words it does not know, and only there", () => {
    expect(titles("oportunity")[0]).toMatch(/missed opportunity/);
    expect(titles("antropic")[0]).toMatch(/Anthropic|transparency|Letter/);
    expect(titles("letter").every((title) => !/better/.test(title))).toBe(true);
  });

  it("ignores case and accents, and answers stop words alone", () => {
    expect(titles("VÈTOED")).toEqual(titles("vetoed"));
    expect(() => titles("the of and")).not.toThrow();
    expect(titles("")).toEqual([]);
  });

  it("narrows by kind, publisher, language and days", () => {
    const all = titles("bill");
    expect(all.length).toBeGreaterThan(3);
    expect(titles("bill", { kind: "law" })).toEqual(["Senate Bill 1047, as introduced"]);
    expect(titles("bill", { publisher: "The Other Press" }).length).toBeLessThan(all.length);
    expect(titles("bill", { language: "fr" })).toEqual([]);
    expect(titles("bill", { after: "2025-01-01", before: "2025-09-10" })).toEqual([
      "Why we support the transparency bill",
    ]);
  });

  it("says which words matched, with the parts of a numbered name, and no marks of its own", () => {
    const [first] = search("sb1047", { limit: 1 });
    expect(first?.terms).toEqual(expect.arrayContaining(["sb1047", "sb", "1047"]));
    expect(first?.terms.some((term) => term.startsWith("@"))).toBe(false);
  });

  it("gives no more than asked for, best first", () => {
    const scores = search("governor bill", { limit: 3 }).map(({ score }) => score);
    expect(scores).toHaveLength(3);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it("never throws, whatever is typed", () => {
    const typed = fc.oneof(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.stringMatching(/^[-"'():*@ .0-9a-z]{0,80}$/),
    );
    fc.assert(fc.property(typed, (query) => search(query, { limit: 5 }).length <= 5));
    const longest = "governor ".repeat(5000);
    const begun = performance.now();
    search(longest, { limit: 5 });
    expect(performance.now() - begun).toBeLessThan(500);
  });
});
