import { expect, it } from "vitest";
import type { LabelledSpan } from "../../../src/build/lexicon/labelled-spans.ts";
import { learnWeights } from "../../../src/build/lexicon/learn-weights.ts";

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
    alias: `alias ${i}`,
    isMention,
    features,
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
  expect(learnWeights(start, [])).toEqual({ ...start, biases: new Map() });
  const [weight = 0] = [learnWeights(start, spans(1, true, { near: 1 })).weights.near];
  expect(Math.abs(weight - 1)).toBeLessThan(0.3);
});

it("learns nothing of pages from sentences", () => {
  const learned = learnWeights(start, spans(50, false, { "self-page": 1 }));
  expect(learned.weights["self-page"]).toBe(2);
});

it("gives an alias a bias of its own where its examples differ from its rule's others", () => {
  const own = spans(6, true, {}).map((span) => ({ ...span, alias: "grok Grok" }));
  const { biases } = learnWeights(start, [...spans(60, false, {}), ...own]);
  const odd = biases.get("grok Grok") ?? 0;
  expect(odd).toBeGreaterThan(1);
  expect(Math.abs(biases.get("alias 3") ?? 0)).toBeLessThan(odd / 3);
});
