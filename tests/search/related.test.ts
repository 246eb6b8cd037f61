import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLibrary } from "../../src/search/library.ts";
import { createRelated } from "../../src/search/related.ts";
import { pageWith, sampleLibrary, sampleRelated } from "./sample-corpus.ts";

const library = createLibrary(sampleLibrary);
const related = createRelated(sampleRelated, library);
const titles = (entity: string, page = pageWith(), limit = 5) =>
  related.related(entity, page, limit).map(({ title }) => title);

describe("related", () => {
  it("puts first what the passage is about", () => {
    const economy = pageWith({
      passage: "Governments should measure the economy and move faster.",
    });
    const incidents = pageWith({
      passage: "Developers must report incidents and publish frameworks.",
    });
    expect(titles("anthropic", economy)[0]).toMatch(/missed opportunity/);
    expect(titles("anthropic", incidents)[0]).toMatch(/transparency/);
  });

  it("puts first what names the page's other entities", () => {
    const page = pageWith({ entities: { anthropic: 3, "sb-53": 2, "scott-wiener": 1 } });
    expect(titles("anthropic", page)[0]).toMatch(/transparency/);
  });

  it("never gives the page itself, whatever its address or its title's ending", () => {
    const url = "https://m.daily.example/2024/09/29/veto/amp?utm_source=mail";
    expect(titles("sb-1047")).toContain("Governor vetoes S.B. 1047");
    expect(titles("sb-1047", pageWith({ url }))).not.toContain("Governor vetoes S.B. 1047");
    const title = "Chief of Anthropic calls the summit a missed opportunity | The Mirror";
    expect(titles("anthropic", pageWith({ title }))).not.toContain(
      "Chief of Anthropic calls the summit a missed opportunity",
    );
  });

  it("does not tell one story twice while there is another", () => {
    const page = pageWith({
      passage: "The governor returned the safety bill: a veto and a setback.",
    });
    const three = titles("sb-1047", page, 3).filter((title) => /veto/i.test(title));
    expect(three).toHaveLength(1);
  });

  it("says what came before the page and what came since, where the page has a date", () => {
    const dated = related.related("sb-1047", pageWith({ published: "2024-09-29" }), 9);
    for (const { published, when } of dated) {
      expect(when).toBe(published > "2024-09-29" ? "since" : "before");
    }
    expect(related.related("sb-1047", pageWith(), 1)[0]).not.toHaveProperty("when");
  });

  it("gives as many as asked for, each once, and none of an unknown entity", () => {
    expect(titles("sb-1047", pageWith(), 2)).toHaveLength(2);
    expect(new Set(titles("sb-1047", pageWith(), 50)).size).toBe(related.rows("sb-1047").length);
    expect(titles("nobody")).toEqual([]);
    expect(titles("anthropic", pageWith(), 0)).toEqual([]);
    expect(related.rows("nobody")).toEqual([]);
  });

  it("never throws, and answers the same question in the same way", () => {
    const page = fc.record({
      url: fc.oneof(fc.string(), fc.webUrl()),
      title: fc.string({ unit: "grapheme" }),
      language: fc.string(),
      published: fc.string(),
      entities: fc.dictionary(
        fc.constantFrom("anthropic", "sb-53", "constructor", "x"),
        fc.double(),
      ),
      passage: fc.string({ unit: "binary", maxLength: 500 }),
    });
    fc.assert(
      fc.property(page, fc.constantFrom("anthropic", "sb-1047", "claude"), (context, entity) => {
        const first = related.related(entity, context, 4);
        expect(first.length).toBeGreaterThan(0);
        expect(related.related(entity, context, 4)).toEqual(first);
      }),
    );
  });
});
