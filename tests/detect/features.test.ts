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

describe("what stands beside a name", () => {
  it("takes a number behind it for part of another designation", () => {
    expect(featuresOf("AISI", "The pan is of AISI 304 steel.")["number-after"]).toBe(1);
    expect(featuresOf("AISI", "In 304 cases AISI found a fault.")["number-after"]).toBeUndefined();
  });

  it("sees a longer name in initials before a surname", () => {
    expect(featuresOf("Altman", "We read S. E. Altman at school.")["name-before"]).toBe(1);
  });

  it("does not take a word that speaks for the name for a part of it", () => {
    expect(featuresOf("Claude", "The Prompt Claude got was short.")["name-before"]).toBeUndefined();
  });

  it("does not hold a word within the name against it", () => {
    const painter = featuresOf("Claude", "The Painter Claude sold a pond.");
    expect(painter["against-beside"]).toBe(1);
    expect(featuresOf("Claude", "It was Claude again.")["against-beside"]).toBeUndefined();
  });
});

describe("a name that stands there twice", () => {
  /** Features of the occurrence that begins at or after a place. */
  function featuresFrom(place: number, name: string, text: string) {
    const start = text.indexOf(name, place);
    return readBlock(text, index).candidates.find((one) => one.start === start)?.features ?? {};
  }

  it("takes a word for evidence of the nearest one alone", () => {
    const text =
      "The painter Claude liked ponds as every guest knew, and Claude the chatbot does not";
    expect(featuresFrom(0, "Claude", text)).toMatchObject({ against: 0.75 });
    expect(featuresFrom(0, "Claude", text).near).toBeUndefined();
    expect(featuresFrom(30, "Claude", text)).toMatchObject({ near: 0.75 });
    expect(featuresFrom(30, "Claude", text).against).toBeUndefined();
  });

  it("counts a settled one before it more than one behind it", () => {
    const text = "Ask the chatbot Claude on Monday, and Claude will answer.";
    expect(featuresFrom(30, "Claude", text)["settled-self"]).toBe(1);
    const turned = "Claude will answer on Monday, says everybody else, so ask the chatbot Claude.";
    expect(featuresFrom(0, "Claude", turned)["settled-self"]).toBe(0.5);
  });

  it("is told from the word in lower case", () => {
    expect(featuresOf("Claude", "He said Claude twice.")["lower-twin"]).toBeUndefined();
    const text = "Every claude has heard Claude sing.";
    expect(featuresFrom(10, "Claude", text)["lower-twin"]).toBe(1);
    expect(featuresFrom(10, "CLAUDE", "Every claude has heard CLAUDE sing.")).not.toHaveProperty(
      "lower-twin",
    );
  });
});
