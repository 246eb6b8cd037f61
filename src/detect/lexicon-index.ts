import type { EntityId } from "../model/entity.ts";
import type {
  Lexicon,
  LexiconAlias,
  LexiconEntity,
  LexiconRule,
  Weights,
} from "../model/lexicon.ts";
import { type ContextWeights, indexContext } from "./context-words.ts";
import { fold } from "./fold.ts";
import { type IndexedLanguages, indexLanguages } from "./language.ts";
import {
  createPatternTable,
  type GrowingPatternTable,
  type PatternTable,
} from "./pattern-table.ts";

export interface IndexedAlias extends Omit<LexiconAlias, "near" | "against"> {
  number: number;
  entity: IndexedEntity;
  /** Number of its spelling. */
  pattern: number;
  /** Pattern numbers of the words that speak for and against it. */
  nearPatterns: ReadonlySet<number>;
  againstPatterns: ReadonlySet<number>;
}

export type IndexedEntity = Omit<LexiconEntity, "aliases" | "related" | "versions"> & {
  related: ReadonlySet<EntityId>;
  /** Words of versions, folded; for model families alone. */
  versionWords?: ReadonlySet<string>;
};

/** The lexicon as detection uses it: one table for names and for the words of evidence. */
export interface LexiconIndex {
  rules: Record<string, LexiconRule>;
  weights: Weights;
  table: PatternTable;
  aliasCount: number;
  /** @throws RangeError where the lexicon has no such number */
  alias(number: number): IndexedAlias;
  /** The aliases with the spelling of a pattern, by number. */
  aliasesOf(pattern: number): readonly IndexedAlias[];
  /** By pattern number: the topics and places that it shows, as keys of evidence. */
  cuesOf: (string[] | undefined)[];
  /** What contains a place. */
  partOf: Record<string, string>;
  languages: IndexedLanguages;
  /** What the words beside and near a name say. */
  context: ContextWeights;
}

export function push<T>(rows: (T[] | undefined)[], at: number, value: T): void {
  const row = rows[at];
  if (row === undefined) rows[at] = [value];
  else row.push(value);
}

/** Whether a place does not contradict another: itself, what contains it, what it contains. */
export function isCompatible({ partOf }: LexiconIndex, place: string, other: string): boolean {
  return place === other || partOf[place] === other || partOf[other] === place;
}

/** An entity as detection uses it. */
export function indexEntity({
  related,
  versions = [],
  ...entity
}: Omit<LexiconEntity, "aliases">): IndexedEntity {
  const versionWords = new Set(versions.map(fold));
  return { ...entity, related: new Set(related), ...(entity.kind === "model" && { versionWords }) };
}

/** English words of evidence are met in the plural too. */
function withPlural(word: string): string[] {
  return /^[a-z]{3,}$/i.test(word) && !word.endsWith("s") ? [word, `${word}s`] : [word];
}

function indexAliases(lexicon: Lexicon, table: GrowingPatternTable): IndexedAlias[] {
  const numbers = (words: string[] = []) => new Set(words.flatMap(withPlural).map(table.add));
  const indexed: IndexedAlias[] = [];
  for (const { aliases, ...rest } of lexicon.entities) {
    const entity = indexEntity(rest);
    for (const { near, against, ...alias } of aliases) {
      const number = indexed.length;
      const pattern = table.add(alias.text);
      const words = { nearPatterns: numbers(near), againstPatterns: numbers(against) };
      indexed.push({ ...alias, ...words, number, entity, pattern });
    }
  }
  return indexed;
}

function indexCues(
  { topics, places }: Lexicon,
  table: GrowingPatternTable,
): LexiconIndex["cuesOf"] {
  const cuesOf: LexiconIndex["cuesOf"] = [];
  for (const [topic, words] of Object.entries(topics)) {
    for (const word of words.flatMap(withPlural)) push(cuesOf, table.add(word), `topic:${topic}`);
  }
  for (const [place, { words }] of Object.entries(places)) {
    for (const word of words) push(cuesOf, table.add(word), `place:${place}`);
  }
  return cuesOf;
}

/** An index that is being built, with what a file of it needs. */
export interface BuiltIndex extends LexiconIndex {
  table: GrowingPatternTable;
  aliases: readonly IndexedAlias[];
}

/** Builds the tables for a lexicon. Takes seconds for 40,000 names: for the build. */
export function indexLexicon(lexicon: Lexicon): BuiltIndex {
  const table = createPatternTable();
  const aliases = indexAliases(lexicon, table);
  const byPattern: (IndexedAlias[] | undefined)[] = [];
  for (const alias of aliases) push(byPattern, alias.pattern, alias);
  const partOf = Object.entries(lexicon.places).flatMap(([place, { partOf }]) =>
    partOf === undefined ? [] : [[place, partOf] as const],
  );
  return {
    rules: lexicon.rules,
    weights: lexicon.weights,
    table,
    aliases,
    aliasCount: aliases.length,
    alias(number) {
      const alias = aliases[number];
      if (alias === undefined) throw new RangeError(`no alias ${number} in the lexicon`);
      return alias;
    },
    aliasesOf: (pattern) => byPattern[pattern] ?? [],
    cuesOf: indexCues(lexicon, table),
    partOf: Object.fromEntries(partOf),
    languages: indexLanguages(lexicon.languages),
    context: indexContext(lexicon.context),
  };
}
