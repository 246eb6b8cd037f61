import type { EntityId, Kind } from "./entity.ts";

/**
 * How an alias may be cased: `exact` as written; `capital` with its first letter
 * in upper case, a lower-case hit being weak; `any`.
 */
export type Casing = "exact" | "capital" | "any";

export interface LexiconAlias {
  text: string;
  casing: Casing;
  /** Name of a rule in `rules`; absent where the alias always counts. */
  rule?: string;
  /** Counts only directly behind `#` or `@`: the words of a longer name run together. */
  tag?: true;
  /** Log-odds that its own examples teach beyond its rule. */
  bias?: number;
  near?: string[];
  against?: string[];
  /** Another entity that the page must name. */
  needs?: EntityId;
  /** ISO 639-1 of the only language in which this is a name of the entity. */
  lang?: string;
  /** Languages in which the spelling is also an ordinary word or first name. */
  wordIn?: string[];
}

export interface LexiconEntity {
  id: EntityId;
  kind: Kind;
  jurisdiction?: string;
  /** Known for other things: it counts only where the passage or the page is about AI. */
  general?: true;
  /** Entities that stand in a relation to this one, either way. */
  related: EntityId[];
  aliases: LexiconAlias[];
  /** First given name; for persons alone. */
  given?: string;
  /** Words of version names, beside numbers; for model families alone. */
  versions?: string[];
}

/** Log-odds by name of feature. */
export type Weights = Record<string, number>;

export interface LexiconRule {
  /** Log-odds that a hit refers to the entity where nothing else is known. */
  prior: number;
  /** What differs from the weights that all rules share. */
  weights: Weights;
}

export interface LexiconLanguage {
  /** Words that are frequent in it and rare in others. */
  words: string[];
  /** Case endings that it writes on to foreign names: `OpenAIs`. */
  endings: string[];
}

/** All that detection knows, as it is compiled from knowledge/. */
export interface Lexicon {
  entities: LexiconEntity[];
  rules: Record<string, LexiconRule>;
  weights: Weights;
  /** Log-odds that a word beside or near an ambiguous name adds, by place and word; learnt. */
  context: Weights;
  /** Words that show what a text is about: `ai`, `policy`, `title`. */
  topics: Record<string, string[]>;
  /** How texts name each place, by id of the jurisdiction. */
  places: Record<string, { words: string[]; partOf?: string }>;
  /** By ISO 639-1. */
  languages: Record<string, LexiconLanguage>;
}
