import type { EntityId } from "../../model/entity.ts";
import type { LexiconRule, Weights } from "../../model/lexicon.ts";
import type { LabelledSpan } from "./labelled-spans.ts";
import { descend, FIXED, type Parameter, type Row } from "./logistic-descent.ts";

/**
 * The logistic model of detection. The numbers in knowledge/rules.yaml are the
 * means of Gaussian priors, and the examples move them as far as they must.
 * Every rule's weight is the shared one plus a deviation, and every alias has a
 * bias of its own: what its examples teach beyond its rule.
 */
export interface Model {
  rules: Record<string, LexiconRule>;
  weights: Weights;
}

export interface LearntModel extends Model {
  /** Log-odds to add, by key of the alias (`LabelledSpan.alias`). */
  biases: Map<string, number>;
  /** Log-odds to add for all names that an entity has under one rule, by `familyKey`. */
  families: Map<string, number>;
  /** Log-odds that words beside and near a name add (`Lexicon.context`). */
  context: Weights;
}

/** Precisions of the priors: how hard examples must pull to move a number by one. */
const PULL = { shared: 1, own: 1, prior: 60, bias: 1.2, family: 1.2, word: 6 };

/** A word met with the names of fewer entities would teach what those names' examples are about. */
const ENTITIES_FOR_WORD = 8;

/** Words that would move log-odds by less are left out: they only cost room. */
const LEAST_WORD = 0.05;

/**
 * What the examples would teach wrongly, because it comes from how they are made: few sentences
 * to match open with a name, few of those to avoid tell of business or technology; and where a
 * passage of ours has a name twice, it often has both senses, which other texts hardly ever do.
 */
const artefacts = new Set(
  "sentence-start article-before topic-use topic-business topic-tech settled-self lower-twin led".split(
    " ",
  ),
);

/** What rules a name out, whatever else speaks for it; examples that hold little else would soften it. */
const gates = new Set([
  "lower",
  "against-beside",
  "other-place-beside",
  "number-after",
  "other-initials",
  "off-topic",
]);

/** Weights that stay as they are written; a sentence that stands alone teaches nothing of pages either. */
const pullOn = (feature: string, pull: number): number =>
  feature.endsWith("-page") || artefacts.has(feature) || gates.has(feature) ? FIXED : pull;

/** Two decimals: enough for a decision, and the same on every machine. */
const round = (value: number): number => Math.round(value * 100) / 100;

/** Parameters by name, made on first use. */
function createParameters() {
  const byName = new Map<string, Parameter>();
  return {
    get(name: string, mean: number, pull: number): Parameter {
      const known = byName.get(name) ?? { value: mean, mean, pull };
      byName.set(name, known);
      return known;
    },
    named: (prefix: string) =>
      [...byName].flatMap(([name, { value }]) =>
        name.startsWith(prefix) ? [[name.slice(prefix.length), value] as const] : [],
      ),
  };
}

type Parameters = ReturnType<typeof createParameters>;

/** Spellings of one name have a bias in common: `SB 53`, `S.B. 53`, `Senate Bill No. 53`. */
export const familyKey = (entity: EntityId, rule: string): string => `${entity} ${rule}`;

/** The words met with the names of enough entities. */
function commonWords(spans: readonly LabelledSpan[]): ReadonlySet<string> {
  const entities = new Map<string, Set<string>>();
  for (const { context, entity } of spans) {
    for (const key of context) {
      const known = entities.get(key);
      if (known === undefined) entities.set(key, new Set([entity]));
      else known.add(entity);
    }
  }
  const common = [...entities].filter(([, { size }]) => size >= ENTITIES_FOR_WORD);
  return new Set(common.map(([key]) => key));
}

function rowOf(
  { rule, entity, alias, features, context, isMention }: LabelledSpan,
  start: Model,
  parameters: Parameters,
  words: ReadonlySet<string>,
): Row {
  const written = start.rules[rule];
  const terms: Row["terms"] = [
    [parameters.get(`prior ${rule}`, written?.prior ?? 0, PULL.prior), 1],
    [parameters.get(`bias ${alias}`, 0, PULL.bias), 1],
    [parameters.get(`family ${familyKey(entity, rule)}`, 0, PULL.family), 1],
  ];
  for (const [feature, value] of Object.entries(features)) {
    if (value === 0) continue;
    const shared = start.weights[feature] ?? 0;
    const deviation = (written?.weights[feature] ?? shared) - shared;
    terms.push([parameters.get(`shared ${feature}`, shared, pullOn(feature, PULL.shared)), value]);
    terms.push([
      parameters.get(`rule ${rule} ${feature}`, deviation, pullOn(feature, PULL.own)),
      value,
    ]);
  }
  for (const key of context)
    if (words.has(key)) terms.push([parameters.get(`word ${key}`, 0, PULL.word), 1]);
  return { terms, isPositive: isMention };
}

function learntRule(
  name: string,
  rule: LexiconRule,
  weights: Weights,
  parameters: Parameters,
): LexiconRule {
  const deviations = new Map(parameters.named(`rule ${name} `));
  const features = [...new Set([...Object.keys(rule.weights), ...deviations.keys()])].sort();
  const prior = parameters.get(`prior ${name}`, rule.prior, FIXED).value;
  const learnt = features.map((feature) => {
    const deviation = deviations.get(feature);
    const value =
      deviation === undefined ? rule.weights[feature] : (weights[feature] ?? 0) + deviation;
    return [feature, round(value ?? 0)] as const;
  });
  return { prior: round(prior), weights: Object.fromEntries(learnt) };
}

/** Learns from labelled spans. Deterministic. */
export function learnWeights(start: Model, spans: readonly LabelledSpan[]): LearntModel {
  const parameters = createParameters();
  const words = commonWords(spans);
  descend(spans.map((span) => rowOf(span, start, parameters, words)));
  const shared = Object.fromEntries(parameters.named("shared "));
  const weights = { ...start.weights, ...shared };
  const rules = Object.entries(start.rules).map(
    ([name, rule]) => [name, learntRule(name, rule, weights, parameters)] as const,
  );
  const rounded = Object.entries(weights).map(
    ([feature, value]) => [feature, round(value)] as const,
  );
  return {
    rules: Object.fromEntries(rules),
    weights: Object.fromEntries(rounded.sort(([a], [b]) => (a < b ? -1 : 1))),
    context: Object.fromEntries(
      parameters
        .named("word ")
        .filter(([, value]) => Math.abs(value) >= LEAST_WORD)
        .map(([key, value]) => [key, round(value)] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    biases: new Map(parameters.named("bias ").map(([alias, value]) => [alias, round(value)])),
    families: new Map(parameters.named("family ").map(([key, value]) => [key, round(value)])),
  };
}
