import type { LexiconRule, Weights } from "../../model/lexicon.ts";
import type { LabelledSpan } from "./labelled-spans.ts";

/**
 * Maximum a posteriori estimate of the logistic model in knowledge/rules.yaml:
 * the numbers there are the means of Gaussian priors, the examples move them as
 * far as they must. Every rule's weight is the shared one plus a deviation.
 */
export interface Model {
  rules: Record<string, LexiconRule>;
  weights: Weights;
}

/** Precision of the Gaussian priors: how hard an example must pull to move a number by one. */
const PULL = { shared: 1, own: 1, prior: 0.5 };
/** A sentence that stands alone teaches nothing of pages: their weights stay as they are written. */
const isLearnt = (feature: string): boolean => !feature.endsWith("-page");
const STEPS = 800;
const RATE = 0.6;
const MOMENTUM = 0.9;

/** The pull of a number that must not move. */
const FIXED = Number.POSITIVE_INFINITY;

interface Parameter {
  value: number;
  mean: number;
  pull: number;
  gradient: number;
  speed: number;
}

const parameter = (mean: number, pull: number): Parameter => ({
  value: mean,
  mean,
  pull,
  gradient: 0,
  speed: 0,
});

/** Parameters on which one span's score depends, each with the factor of its share. */
type Terms = [Parameter, number][];

function createParameters({ rules, weights }: Model) {
  const shared = new Map<string, Parameter>();
  const own = new Map<string, Map<string, Parameter>>();
  const priors = new Map<string, Parameter>();
  const get = (map: Map<string, Parameter>, key: string, mean: number, pull: number) => {
    const known = map.get(key) ?? parameter(mean, pull);
    map.set(key, known);
    return known;
  };
  return {
    shared,
    own,
    priors,
    /** The span's score is the sum of value times factor. */
    terms({ rule, features }: LabelledSpan): Terms {
      const deviations = own.get(rule) ?? new Map<string, Parameter>();
      own.set(rule, deviations);
      const terms: Terms = [[get(priors, rule, rules[rule]?.prior ?? 0, PULL.prior), 1]];
      for (const [feature, value] of Object.entries(features)) {
        if (value === 0) continue;
        const base = weights[feature] ?? 0;
        const set = rules[rule]?.weights[feature];
        const learnt = isLearnt(feature);
        terms.push([get(shared, feature, base, learnt ? PULL.shared : FIXED), value]);
        terms.push([
          get(deviations, feature, set === undefined ? 0 : set - base, learnt ? PULL.own : FIXED),
          value,
        ]);
      }
      return terms;
    },
  };
}

function step(all: Set<Parameter>, rows: { terms: Terms; label: number }[]): void {
  for (const parameter of all)
    parameter.gradient = parameter.pull * (parameter.value - parameter.mean);
  for (const { terms, label } of rows) {
    const score = terms.reduce((sum, [{ value }, factor]) => sum + value * factor, 0);
    const error = 1 / (1 + Math.exp(-score)) - label;
    for (const [parameter, factor] of terms) parameter.gradient += error * factor;
  }
  for (const parameter of all) {
    parameter.speed = MOMENTUM * parameter.speed - (RATE / rows.length) * parameter.gradient;
    parameter.value += parameter.speed;
  }
}

/** Two decimals: enough for a decision, and the same on every machine. */
const round = (value: number): number => Math.round(value * 100) / 100;

/** Learns from labelled spans. Deterministic. */
export function learnWeights(start: Model, spans: readonly LabelledSpan[]): Model {
  if (spans.length === 0) return start;
  const parameters = createParameters(start);
  const rows = spans.map((span) => ({
    terms: parameters.terms(span),
    label: span.isMention ? 1 : 0,
  }));
  const parametersUsed = rows.flatMap(({ terms }) => terms.map(([parameter]) => parameter));
  const all = new Set(parametersUsed.filter(({ pull }) => pull !== FIXED));
  for (let i = 0; i < STEPS; i++) step(all, rows);

  const sharedOf = (feature: string) =>
    parameters.shared.get(feature)?.value ?? start.weights[feature] ?? 0;
  const learnRule = (name: string, rule: LexiconRule): LexiconRule => {
    const deviations = parameters.own.get(name) ?? new Map<string, Parameter>();
    const features = new Set([...Object.keys(rule.weights), ...deviations.keys()]);
    const weights = [...features].sort().map((feature) => {
      const learned = deviations.get(feature)?.value;
      const value =
        learned === undefined ? (rule.weights[feature] ?? 0) : sharedOf(feature) + learned;
      return [feature, round(value)] as const;
    });
    return {
      prior: round(parameters.priors.get(name)?.value ?? rule.prior),
      weights: Object.fromEntries(weights),
    };
  };
  const features = [
    ...new Set([...Object.keys(start.weights), ...parameters.shared.keys()]),
  ].sort();
  return {
    rules: Object.fromEntries(
      Object.entries(start.rules).map(([name, rule]) => [name, learnRule(name, rule)]),
    ),
    weights: Object.fromEntries(features.map((feature) => [feature, round(sharedOf(feature))])),
  };
}
