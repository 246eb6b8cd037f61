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

  it("keeps to phrases, and leaves out what is excluded", () => {
    expect(titles('"missed opportunity"')).toEqual([
      "Chief of Anthropic calls the summit a missed opportunity",
    ]);
    expect(titles('"opportunity missed"')).toEqual([]);
    expect(titles('"called the ve')).toHaveLength(2);
    const without = titles("bill -veto");
    expect(without.length).toBeGreaterThan(2);
    expect(without.some((title) => /veto/.test(title))).toBe(false);
    expect(titles('governor -"safety bill"')).toEqual([
      "Governor signs transparency law for frontier models",
    ]);
  });

  it("narrows by what a query says itself", () => {
    expect(titles("bill kind:law")).toEqual(["Senate Bill 1047, as introduced"]);
    expect(titles("entity:sb-53 publisher:anthropic")).toEqual([
      "Why we support the transparency bill",
    ]);
    expect(titles("governor -entity:openai after:2024-09 before:2025")).toEqual([
      "Safety bill vetoed by the governor",
    ]);
  });

  it("lists the newest where a query only narrows", () => {
    expect(titles("after:2025-02-12")).toEqual([
      "What a chatbot taught me about my job",
      "Governor signs transparency law for frontier models",
      "Why we support the transparency bill",
    ]);
    expect(titles('-governor -"the company"', { after: "2025-01-01" })).toHaveLength(2);
    expect(titles("", { kind: "law" })).toEqual([]);
  });

  it("throws where the index is damaged, in words for a reader", () => {
    const damaged = sampleSearch.slice();
    damaged[200] = (damaged[200] ?? 0) ^ 1;
    expect(() => createSearch(damaged, library)).toThrow("The search index is damaged");
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

  it.each([
    ["long", "governor ".repeat(1200)],
    ["one word", "x".repeat(10_000)],
    ["of unknown words", Array.from({ length: 2000 }, (_, n) => `qz${n}x`).join(" ")],
    ["of control characters", "\0\x01\x1b\u202e".repeat(2500)],
    ["of operators", '-"kind:after:" -entity:"'.repeat(400)],
    ["of quotes", '"'.repeat(10_000)],
  ])("answers a query that is %s in 50 ms", (_, query) => {
    const times = Array.from({ length: 3 }, () => {
      const begun = performance.now();
      search(query, { limit: 5 });
      return performance.now() - begun;
    });
    expect(Math.min(...times)).toBeLessThan(50);
  });

  it("never throws, whatever is typed", () => {
    const typed = fc.oneof(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.stringMatching(/^[-"'():*@ .0-9a-z]{0,80}$/),
      fc
        .array(fc.constantFrom("-", '"', "kind:", "after:2025", "entity:", "bill ", " "))
        .map((all) => all.join("")),
    );
    fc.assert(fc.property(typed, (query) => search(query, { limit: 5 }).length <= 5));
  });
});
