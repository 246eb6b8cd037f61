import type { EntityId, Kind } from "./entity.ts";

/**
 * A span of text that names an entity. Offsets are UTF-16 code units into the
 * text of the block in which it was found.
 */
export interface Mention {
  start: number;
  end: number;
  entity: EntityId;
  kind: Kind;
  /** Probability that the span refers to the entity, 0 to 1. */
  confidence: number;
  /** Other entities that are as likely; absent where there is only one reading. */
  others?: EntityId[];
}

/**
 * What a text says about the things around it: how often each topic, place and
 * entity is named. Keys are short (`topic:ai`, `place:us-ca`, `entity:openai`),
 * values are counts. Evidence of several blocks is their sum, so it depends
 * neither on order nor on how a page was cut.
 */
export type Evidence = Record<string, number>;

/**
 * A span that may name an entity, and all that its own block says for or against.
 * Opaque outside `detect`: it only travels with the page until it is judged.
 */
export interface Candidate {
  start: number;
  end: number;
  /** Number of the alias in the lexicon. */
  alias: number;
  /** Names of features and their values, in the block alone. */
  features: Record<string, number>;
}

/** All that one block of text holds, read on its own. */
export interface BlockReading {
  candidates: Candidate[];
  /** Empty where the block adds nothing. */
  evidence: Evidence;
}

/**
 * A reading between page and background. The candidates, of which the page needs only how many
 * there are, are one text: to write them as objects would cost the page more than all the rest.
 */
export interface PackedReading {
  count: number;
  candidates: string;
  evidence: Evidence;
}

/** The reading of a block that holds anything, and which of the blocks sent that is. */
export type FoundReading = [index: number, reading: PackedReading];

/** Why a mention counts, for its reader. Sentences without a full stop. */
export interface MarkReasons {
  /** The name as the knowledge base has it. */
  alias: string;
  /** What kind of name it is, and how much evidence such a name needs. */
  rule: string;
  /** What speaks for the entity and against it, the weightiest first. */
  pro: string[];
  contra: string[];
  /** 0 to 1. */
  confidence: number;
}
