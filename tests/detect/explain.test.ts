import { expect, it } from "vitest";
import { createExplainer } from "../../src/detect/explain.ts";
import { sampleLexicon } from "./sample-lexicon.ts";

const explain = createExplainer(sampleLexicon);

it("tells the rule and the weightiest evidence of a name that it took", () => {
  const [first] = explain(["The chatbot Claude answered."]);
  expect(first).toMatchObject({ text: "Claude", rule: "common-word", taken: true });
  expect(first?.contributions[0]?.adds).toBeGreaterThan(0);
});

it("tells what spoke against a name that it refused", () => {
  const [first] = explain(["Claude Monet painted."]);
  expect(first).toMatchObject({ taken: false, verdict: "refused: less likely than not" });
  expect(first?.contributions[0]).toMatchObject({ feature: "against-beside" });
});

it("tells that a longer name covers a shorter one", () => {
  const shorter = explain(["Google DeepMind and an AI model"]).find(
    ({ text }) => text === "Google",
  );
  expect(shorter?.taken).toBe(false);
});

it("adds up: the log-odds are the prior and the contributions", () => {
  for (const { prior, contributions, confidence } of explain([
    "Asked Claude and SB 53 in Juneau, AI.",
  ])) {
    const logOdds = contributions.reduce((sum, { adds }) => sum + adds, prior);
    expect(confidence).toBeCloseTo(1 / (1 + Math.exp(-logOdds)), 10);
  }
});
