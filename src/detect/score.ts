import type { LexiconRule, Weights } from "../model/lexicon.ts";
import type { Features } from "./features.ts";

/** Log-odds of a name that always counts: a confidence of .993. */
export const CERTAIN = 5;

/** The rule of a name that always counts, met in lower case. */
export const LOWER_CASE_RULE = "lower-case";

/** Rules and shared weights, as knowledge/rules.yaml starts them and the examples move them. */
export interface ScoringModel {
  rules: Record<string, LexiconRule>;
  weights: Weights;
}

export interface Contribution {
  feature: string;
  value: number;
  /** Log-odds that it adds. */
  adds: number;
}

export interface Score {
  rule: string | undefined;
  prior: number;
  contributions: Contribution[];
  /** Log-odds that the span refers to the entity. */
  logOdds: number;
}

/** The rule that a span is judged by; undefined where the name always counts. */
export function ruleOf(rule: string | undefined, features: Features): string | undefined {
  return rule ?? ((features.lower ?? 0) > 0 ? LOWER_CASE_RULE : undefined);
}

/**
 * The log-odds of a span: the prior of its rule, the bias of its alias, and the
 * weighted sum of its features (a logistic model; the weights start from knowledge/rules.yaml and
 * are learnt from the examples in knowledge/ when the data is built).
 */
export function scoreSpan(
  model: ScoringModel,
  name: string | undefined,
  features: Features,
  bias = 0,
): Score {
  const rule = name === undefined ? undefined : model.rules[name];
  if (rule === undefined)
    return { rule: name, prior: CERTAIN, contributions: [], logOdds: CERTAIN };
  const contributions = Object.entries(features)
    .map(([feature, value]) => {
      const weight = rule.weights[feature] ?? model.weights[feature] ?? 0;
      return { feature, value, adds: weight * value };
    })
    .filter(({ adds }) => adds !== 0);
  const prior = rule.prior + bias;
  const logOdds = contributions.reduce((sum, { adds }) => sum + adds, prior);
  return { rule: name, prior, contributions, logOdds };
}

/**
 * Log-odds from which a block alone settles a name, so that it is evidence for
 * the rest of the page. Higher than for a mention: an error here would spread.
 */
const SETTLED = 1;

/** Whether its block's features alone settle a span. */
export function isSettled(
  model: ScoringModel,
  { rule, bias }: { rule?: string; bias?: number },
  features: Features,
): boolean {
  return scoreSpan(model, ruleOf(rule, features), features, bias).logOdds >= SETTLED;
}

/** The logistic function. */
export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
