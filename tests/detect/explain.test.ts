import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { createDetector } from "../../src/detect/detector.ts";
import { createExplainer } from "../../src/detect/explain.ts";
import { packLexicon } from "../../src/detect/lexicon-file.ts";
import { contraWords, proWords, ruleWords } from "../../src/detect/reason-words.ts";
import { sampleLexicon } from "./sample-lexicon.ts";

const explain = createExplainer(packLexicon(sampleLexicon));

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

it("says in words why a mention counts, in the light of the page", () => {
  const text = "The chatbot Claude answered.";
  const { explain } = createDetector(sampleLexicon);
  const reasons = explain(text, 12, 18, {});
  expect(reasons).toMatchObject({
    alias: "Claude",
    rule: expect.stringContaining("ordinary word"),
  });
  expect(reasons?.pro).toContain("Words that go with it stand near it");
  const onPage = explain(text, 12, 18, { "entity:claude": 2 });
  expect(onPage?.pro).toContain("The page names it elsewhere");
  expect(onPage?.confidence).toBeGreaterThan(reasons?.confidence ?? 1);
  expect(explain(text, 0, 3, {})).toBeNull();
});

it("has words for every rule and weight of the knowledge base", () => {
  const { rules, weights } = parse(readFileSync("knowledge/rules.yaml", "utf8"));
  expect(Object.keys(ruleWords)).toEqual(expect.arrayContaining(Object.keys(rules)));
  const words = { ...proWords, ...contraWords };
  expect(Object.keys(weights).filter((feature) => !words[feature])).toEqual([]);
});
