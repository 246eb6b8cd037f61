import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLibrary } from "../../src/search/library.ts";
import { parseQuery } from "../../src/search/query.ts";
import { sampleLibrary } from "./sample-corpus.ts";

const library = createLibrary(sampleLibrary);
const parse = (query: string) => parseQuery(query, library);

describe("parseQuery", () => {
  it("reads words, and which of them is still being typed", () => {
    expect(parse("the governor ve")).toMatchObject({
      terms: ["governor", "ve"],
      unfinished: new Set(["ve"]),
    });
    expect(parse("governor ").unfinished.size).toBe(0);
  });

  it("passes over words of asking, unless there are no others", () => {
    expect(parse("articles about the SB 53 veto").terms).toEqual(["sb", "53", "veto", "sb53"]);
    expect(parse("please find articles").terms).toEqual(["please", "find", "articles"]);
  });

  it("says which words are the name of an entity", () => {
    expect(parse("sb 53 veto").entities).toEqual([
      { id: "sb-53", share: 2 / 3, isWord: false, terms: ["sb", "53", "sb53"] },
    ]);
  });

  it("reads phrases in straight and curly quotes, also while they are typed", () => {
    for (const query of ['"safety bill"', "“Safety Bill”", "«safety, bill»"]) {
      expect(parse(query).phrases).toEqual([{ words: ["safety", "bill"], isOpen: false }]);
    }
    expect(parse('"safety bi').phrases).toEqual([{ words: ["safety", "bi"], isOpen: true }]);
    expect(parse('"safety bill"').terms).toEqual(["safety", "bill"]);
  });

  it("reads exclusion of words, phrases and compounds, but no hyphen inside a word", () => {
    expect(parse("bill -veto")).toMatchObject({ terms: ["bill"], excludedWords: ["veto"] });
    expect(parse('-"safety bill"').excludedPhrases).toMatchObject([{ words: ["safety", "bill"] }]);
    expect(parse("-gpt-4").excludedPhrases).toMatchObject([{ words: ["gpt", "4"] }]);
    expect(parse("state-run bill").excludedWords).toEqual([]);
  });

  it("reads an entity by id or by any of its names", () => {
    for (const query of [
      "entity:eu-ai-act",
      'entity:"AI Act"',
      "Entity:“Regulation (EU) 2024/1689”",
    ]) {
      expect(parse(query)).toMatchObject({ requiredTerms: ["@eu-ai-act"], terms: [] });
    }
    expect(parse("-entity:openai").excludedTerms).toEqual(["@openai"]);
  });

  it.each([
    ["publisher:daily", [0, 3, 5]],
    ["-publisher:“daily press”", [1, 2, 4, 6, 7, 8]],
    ["kind:law", [1]],
    ["kind:Opinion", [8]],
    ["lang:EN", [0, 1, 2, 3, 4, 5, 6, 7, 8]],
    ["language:fr", []],
    ["after:2025", [5, 6, 7, 8]],
    ["after:2025-9", [6, 7, 8]],
    ["after:2024-09-30 before:2025-09-08", [4, 5]],
    ["before:2024", [0]],
  ])("narrows by %s", (query, rows) => {
    const { tests, terms } = parse(query);
    const all = sampleLibrary.articles.id.map((_, row) => row);
    expect(all.filter((row) => tests.every((test) => test(row)))).toEqual(rows);
    expect(terms).toEqual([]);
  });

  it("searches for what a field cannot read, and passes over what is empty", () => {
    expect(parse("kind:rumour")).toMatchObject({ tests: [], terms: ["rumour"] });
    expect(parse("entity:nobody bill").terms).toEqual(["nobody", "bill"]);
    expect(parse('kind: after:"" - "" bill -"').terms).toEqual(["bill"]);
    expect(parse("https://daily.example/").terms).toEqual(["https", "daily", "example"]);
  });

  it("is total, and keeps within what an index can be asked", () => {
    const sign = fc.constantFrom(
      "-",
      '"',
      "“",
      ":",
      " ",
      "kind:",
      "after:",
      "entity:",
      "bill",
      "\0",
    );
    const typed = fc
      .array(fc.oneof(sign, fc.string({ unit: "binary" })))
      .map((all) => all.join(""));
    fc.assert(
      fc.property(typed, (query) => {
        const { terms, entities } = parse(query);
        expect(terms.length + entities.length).toBeLessThanOrEqual(72);
      }),
    );
  });
});
