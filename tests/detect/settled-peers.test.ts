import fc from "fast-check";
import { expect, it } from "vitest";
import { indexLexicon } from "../../src/detect/lexicon-index.ts";
import { readBlock } from "../../src/detect/read-block.ts";
import { sampleLexicon } from "./sample-lexicon.ts";

const index = indexLexicon(sampleLexicon);

function peersOf(name: string, text: string): number {
  const start = text.indexOf(name);
  const found = readBlock(text, index).candidates.find((one) => one.start === start);
  return found?.features["settled-peers"] ?? 0;
}

it("lets a name that its own words settle speak for another", () => {
  expect(peersOf("Google", "The chatbot Claude is not on offer at Google.")).toBeGreaterThan(0.5);
});

it("lets a name that nothing settles speak for none", () => {
  expect(peersOf("Google", "Claude has left for Google.")).toBe(0);
});

it("lets no name speak for itself", () => {
  expect(peersOf("Claude", "The chatbot Claude answers.")).toBe(0);
});

it("speaks within a paragraph's reach alone", () => {
  const far = "word ".repeat(150);
  expect(peersOf("Google", `The chatbot Claude answers. ${far} Google has a new roof.`)).toBe(0);
});

it("stays between 0 and 1 however many names there are", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), (count) => {
      const value = peersOf(
        "Google",
        `Google and ${"the chatbot Claude, SB 53 of California, ".repeat(count)}`,
      );
      return value >= 0 && value <= 1;
    }),
    { numRuns: 20 },
  );
});
