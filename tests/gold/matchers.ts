import { createDetector } from "../../src/detect/detector.ts";
import { sumEvidence } from "../../src/model/evidence.ts";
import type { Lexicon, Weights } from "../../src/model/lexicon.ts";
import type { Matcher } from "./score-gold.ts";

/** The detector itself, each text read as a page of one block. */
export function detectorMatcher(lexicon: Lexicon): Matcher {
  const detector = createDetector(lexicon);
  const names = new Map(
    lexicon.entities.map(({ id, aliases }) => [id, aliases.map(({ text }) => text)]),
  );
  return (text) => {
    const readings = detector.read([text]);
    const mentions = detector.judge(readings, sumEvidence(readings)).flat();
    return mentions.map((mention) => ({ ...mention, names: names.get(mention.entity) ?? [] }));
  };
}

/** The same names found by spelling alone: the longest match always counts. */
export function withoutRules(lexicon: Lexicon): Lexicon {
  const entities = lexicon.entities.map((entity) => ({
    ...entity,
    aliases: entity.aliases.map(({ text, casing }) => ({ text, casing })),
  }));
  return { ...lexicon, entities };
}

/** Sorts of evidence that the ablation takes away one at a time, by their features. */
export const evidenceSorts: Record<string, RegExp> = {
  "words near and against": /^(near|against|against-beside)$/,
  "what stands beside":
    /^(name-before|name-after|article-before|title-before|expansion|other-expansion)$/,
  "the small words beside and near": /^context$/,
  "case and form": /^(lower|lower-twin|caps|tag|versioned|initials|other-initials)$/,
  topics: /^topic-(ai|policy|tech)$/,
  "other entities": /^(peers|open-peers|related|related-open|self)$/,
  places: /^(place|place-beside|other-place|other-place-beside)$/,
  "the language": /^(language|other-language|word-here)/,
  "the page": /-page$/,
};

const without = (weights: Weights, sort: RegExp): Weights =>
  Object.fromEntries(
    Object.entries(weights).map(([name, weight]) => [name, sort.test(name) ? 0 : weight]),
  );

/** The lexicon with one sort of evidence weighing nothing. */
export function withoutEvidence(lexicon: Lexicon, sort: RegExp): Lexicon {
  const rules = Object.fromEntries(
    Object.entries(lexicon.rules).map(([name, rule]) => [
      name,
      { ...rule, weights: without(rule.weights, sort) },
    ]),
  );
  return { ...lexicon, weights: without(lexicon.weights, sort), rules };
}
