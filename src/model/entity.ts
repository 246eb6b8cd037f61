/** What the knowledge base knows of the things that articles and pages name. */

export const kinds = ["lab", "policy", "institution", "person", "model", "event"] as const;
export type Kind = (typeof kinds)[number];

/** Kebab-case name of an entity's file, unique over all kinds: `eu-ai-act`. */
export type EntityId = string;

export const relationKinds = [
  "made-by",
  "led-by",
  "works-for",
  "amends",
  "implements",
  "part-of",
  "renamed-from",
  "sponsored-by",
  "issued-by",
  "related-to",
] as const;
export type RelationKind = (typeof relationKinds)[number];

export interface Relation {
  how: RelationKind;
  to: EntityId;
}

/** A dated fact: where a policy stands, or a step on its way. `date` is YYYY-MM-DD, YYYY-MM or YYYY. */
export interface DatedFact {
  text: string;
  date: string;
}

export interface Entity {
  id: EntityId;
  kind: Kind;
  name: string;
  fullName?: string;
  /** One neutral sentence, at most 240 characters. */
  summary: string;
  /** Id of a row in knowledge/jurisdictions.yaml. */
  jurisdiction?: string;
  /** The entity's own or official page. */
  url?: string;
  status?: DatedFact;
  steps: DatedFact[];
  relations: Relation[];
  /** Every name in the data, the most canonical first. */
  names: string[];
  /** False while no person has confirmed the facts against their sources. */
  reviewed: boolean;
}
