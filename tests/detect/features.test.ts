import { describe, expect, it } from "vitest";
import { indexLexicon } from "../../src/detect/lexicon-index.ts";
import { readBlock } from "../../src/detect/read-block.ts";
import { sampleLexicon } from "./sample-lexicon.ts";

const index = indexLexicon(sampleLexicon);

/** The features of the first candidate that is spelt so. */
function featuresOf(name: string, text: string): Record<string, number> {
  const start = text.indexOf(name);
  const candidate = readBlock(text, index).candidates.find((one) => one.start === start);
  return candidate?.features ?? {};
}

describe("what the form of a name says", () => {
  it("doubts the capital of a word that opens a sentence", () => {
    expect(featuresOf("Altman", "Altman plants are sold here.")["sentence-start"]).toBe(1);
    expect(featuresOf("Altman", "We met Altman there.")["sentence-start"]).toBeUndefined();
  });

  it("does not doubt capitals that no sentence could have given", () => {
    expect(featuresOf("RSP", "RSP has three levels.")["sentence-start"]).toBeUndefined();
  });

  it("takes lower case lightly where nothing has capitals", () => {
    const chat = featuresOf("altman", "lol altman said so").lower ?? 0;
    const text = featuresOf("altman", "The word altman means old man.").lower ?? 0;
    expect(text).toBe(1);
    expect(chat).toBeGreaterThan(0);
    expect(chat).toBeLessThan(0.3);
  });
});
