import { describe, expect, it } from "vitest";
import { contextKeys, contextWeight, indexContext } from "../../src/detect/context-words.ts";
import { indexLexicon } from "../../src/detect/lexicon-index.ts";
import { scanBlock } from "../../src/detect/scan-block.ts";
import { windowAround } from "../../src/detect/window.ts";
import { sampleLexicon } from "./sample-lexicon.ts";

const index = indexLexicon(sampleLexicon);

/** The keys of the nth occurrence of Claude, and what given weights make of them. */
function claudeIn(text: string, weights: Record<string, number> = {}, nth = 0) {
  const scan = scanBlock(text, index);
  const span = scan.spans.filter(({ alias }) => alias.text === "Claude")[nth];
  if (span === undefined) throw new Error("no Claude");
  const window = windowAround(scan, span);
  const keys = contextKeys(scan, span, window);
  return { keys, weight: contextWeight(scan, span, window, indexContext(weights)) };
}

describe("the words beside a name", () => {
  it("are told apart by side, distance and mark", () => {
    const { keys } = claudeIn("We saw my uncle Claude, who told us 12 jokes.");
    expect(keys).toEqual(
      expect.arrayContaining(["before :uncle", "before2:my", "after,:who", "after2:told"]),
    );
    expect(keys).toEqual(expect.arrayContaining(["near:saw", "near:0"]));
  });

  it("end with the sentence", () => {
    const { keys } = claudeIn("He left. Claude stayed. Nobody knew.");
    expect(keys).toEqual(expect.arrayContaining(["before|:", "after :stayed", "after2:"]));
    expect(keys).not.toContain("near:left");
    expect(keys).not.toContain("near:nobody");
  });

  it("belong to the nearest occurrence of the name", () => {
    const text = "Ask Claude about rain or ask grumpy Claude";
    expect(claudeIn(text, {}, 0).keys).not.toContain("near:grumpy");
    expect(claudeIn(text, {}, 1).keys).toContain("near:grumpy");
  });
});

describe("the weight of the words", () => {
  it("is the sum of those that are known, each once in each place", () => {
    const weights = { "before :uncle": -1, "near:uncle": -0.25, "near:us": 0.5, "near:0": 2 };
    const { weight } = claudeIn("My uncle Claude told us and us alone 3 or 4 jokes.", weights);
    expect(weight).toBeCloseTo(-1 - 0.25 + 0.5 + 2);
  });

  it("knows the marks themselves", () => {
    expect(claudeIn("Claude", { "before|:": 0.5, "after|:": 0.25 }).weight).toBeCloseTo(0.75);
  });

  it("takes spelling for what the matcher takes it for", () => {
    expect(claudeIn("my ONCLÉ Claude", { "before :oncle": 1 }).weight).toBe(1);
  });
});
