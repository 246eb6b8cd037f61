import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createMarker, snippetOf } from "../../src/search/snippet.ts";

const show = (text: string, terms: string[], length?: number) =>
  snippetOf(text, terms, length)
    .map(({ text: piece, isFound }) => (isFound ? `[${piece}]` : piece))
    .join("");

const digest =
  "The governor returned the bill. He argued that it looks at the size of models and not at their use. Its author, a senator from San Francisco, called the veto a setback for everyone who believes in oversight of large companies.";

describe("snippetOf", () => {
  it("marks every found word of a short text, and no part of another", () => {
    expect(show("Bills and a bill: the billing", ["bill", "bills"])).toBe(
      "[Bills] and a [bill]: the billing",
    );
  });

  it("marks accents, bill forms, and characters that are words", () => {
    expect(show("Le RÈGLEMENT, S.B. 1047", ["reglement", "1047"])).toBe(
      "Le [RÈGLEMENT], S.B. [1047]",
    );
    expect(show("欧盟法案", ["法", "案"])).toBe("欧盟[法][案]");
    expect(show("Open\u00ADAI", ["openai"])).toBe("[Open\u00ADAI]");
  });

  it("shows where most words are, from the beginning of the sentence if that is near", () => {
    expect(show(digest, ["author", "veto"], 80)).toBe(
      "… Its [author], a senator from San Francisco, called the [veto] a setback for everyone …",
    );
    expect(show(digest, ["oversight"], 60)).toMatch(/^… .*\[oversight\]/);
  });

  it("shows the beginning where nothing was found", () => {
    expect(show(digest, ["nothing"], 31)).toBe("The governor returned the bill …");
    expect(snippetOf("", ["a"])).toEqual([]);
  });

  it("shows text of the text, within the length, and never throws", () => {
    const inputs = [fc.string({ unit: "binary", maxLength: 300 }), fc.array(fc.string())] as const;
    fc.assert(
      fc.property(...inputs, fc.integer({ min: 1, max: 100 }), (text, terms, length) => {
        const shown = snippetOf(text, terms, length)
          .filter(({ text: piece }) => piece !== "… " && piece !== " …")
          .map(({ text: piece }) => piece);
        expect(text.includes(shown.join(""))).toBe(true);
      }),
    );
  });
});

describe("createMarker", () => {
  const marked = (text: string, terms: string[]) =>
    createMarker(terms)(text)
      .map(({ text: piece, isFound }) => (isFound ? `[${piece}]` : piece))
      .join("");

  it("marks whole words only, whatever signs stand around them", () => {
    expect(marked("Safe at last: Airbus, AI's EU", ["safe", "ai", "eu"])).toBe(
      "[Safe] at last: Airbus, [AI]'s [EU]",
    );
    expect(marked("éAI, Safety first, unsafe later", ["ai", "safe"])).toBe(
      "éAI, Safety first, unsafe later",
    );
    expect(marked("人工智能", ["智"])).toBe("人工[智]能");
  });

  it("keeps every text whole", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.array(fc.string()), (text, terms) => {
        const pieces = createMarker([...terms, ...text.split(" ")])(text);
        expect(pieces.map((piece) => piece.text).join("")).toBe(text);
      }),
    );
  });
});
