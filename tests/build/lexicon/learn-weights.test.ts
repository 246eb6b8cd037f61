import { expect, it } from "vitest";
import type { LabelledSpan } from "../../../src/build/lexicon/labelled-spans.ts";
import { familyKey, learnWeights } from "../../../src/build/lexicon/learn-weights.ts";

const start = {
  rules: { word: { prior: -1, weights: {} } },
  weights: { near: 1, against: 0, "self-page": 2 },
};

function spans(
  count: number,
  isMention: boolean,
  features: Record<string, number>,
): LabelledSpan[] {
  return Array.from({ length: count }, (_, i) => ({
    rule: "word",
    entity: `entity-${i}`,
    alias: `alias ${i}`,
    isMention,
    features,
    context: [],
  }));
}

it("moves weights the way the examples point", () => {
  const learned = learnWeights(start, [
    ...spans(40, true, { near: 1 }),
    ...spans(40, false, { near: 1, against: 1 }),
  ]);
  expect(learned.weights.against).toBeLessThan(-0.5);
  expect(learned.weights.near ?? 0).toBeGreaterThan(1);
});

it("stays where it starts without examples, and near it with few", () => {
  expect(learnWeights(start, [])).toEqual({
    ...start,
    context: {},
    biases: new Map(),
    families: new Map(),
  });
  const [weight = 0] = [learnWeights(start, spans(1, true, { near: 1 })).weights.near];
  expect(Math.abs(weight - 1)).toBeLessThan(0.3);
});

it("learns nothing of pages from sentences", () => {
  const learned = learnWeights(start, spans(50, false, { "self-page": 1 }));
  expect(learned.weights["self-page"]).toBe(2);
});

it("gives an alias a bias of its own where its examples differ from its rule's others", () => {
  const own = spans(6, true, {}).map((span) => ({ ...span, entity: "grok", alias: "grok Grok" }));
  const { biases } = learnWeights(start, [...spans(60, false, {}), ...own]);
  const odd = biases.get("grok Grok") ?? 0;
  expect(odd).toBeGreaterThan(1);
  expect(Math.abs(biases.get("alias 3") ?? 0)).toBeLessThan(odd / 3);
});

it("gives the spellings of one name a bias in common", () => {
  const spelt = (alias: string) =>
    spans(3, true, {}).map((span) => ({ ...span, entity: "sb-53", alias: `sb-53 ${alias}` }));
  const own = [...spelt("SB 53"), ...spelt("S.B. 53")];
  const { families } = learnWeights(start, [...spans(60, false, {}), ...own]);
  expect(families.get(familyKey("sb-53", "word"))).toBeGreaterThan(1);
});

it("learns what words beside a name say, but not from the names of a few entities", () => {
  const withWord = (word: string, isMention: boolean, entities: number) =>
    spans(40, isMention, {}).map((span, i) => ({
      ...span,
      entity: `entity-${i % entities}`,
      context: [word],
    }));
  const { context } = learnWeights(start, [
    ...withWord("after :told", true, 20),
    ...withWord("before :uncle", false, 20),
    ...withWord("near:lily", false, 2),
  ]);
  expect(context["after :told"]).toBeGreaterThan(0.5);
  expect(context["before :uncle"]).toBeLessThan(-0.2);
  expect(context).not.toHaveProperty("near:lily");
});
