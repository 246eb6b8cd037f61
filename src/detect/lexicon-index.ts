import type { EntityId } from "../model/entity.ts";
import type {
  Lexicon,
  LexiconAlias,
  LexiconEntity,
  LexiconRule,
  Weights,
} from "../model/lexicon.ts";
import { fold } from "./fold.ts";
import { type IndexedLanguages, indexLanguages } from "./language.ts";
import { createPatternTable, type PatternTable } from "./pattern-table.ts";

export interface IndexedAlias extends Omit<LexiconAlias, "near" | "against"> {
  number: number;
  entity: IndexedEntity;
  /** Number of its spelling. */
  pattern: number;
  /** Pattern numbers of the words that speak for and against it. */
  nearPatterns: ReadonlySet<number>;
  againstPatterns: ReadonlySet<number>;
}

export type IndexedEntity = Omit<LexiconEntity, "aliases" | "related"> & {
  related: ReadonlySet<EntityId>;
};

/** The lexicon as detection uses it: one table for names and for the words of evidence. */
export interface LexiconIndex {
  rules: Record<string, LexiconRule>;
  weights: Weights;
  table: PatternTable;
  aliases: IndexedAlias[];
  /** By pattern number: the aliases with that spelling. */
  aliasesOf: (IndexedAlias[] | undefined)[];
  /** By pattern number: the topics and places that it shows, as keys of evidence. */
  cuesOf: (string[] | undefined)[];
  /** Words of versions by model family, folded. */
  versionWords: Map<EntityId, ReadonlySet<string>>;
  /** What contains a place. */
  partOf: Record<string, string>;
  languages: IndexedLanguages;
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

export function versionWordsOf(entities: Iterable<IndexedEntity>): LexiconIndex["versionWords"] {
  const families = [...entities].filter(({ kind }) => kind === "model");
  return new Map(families.map(({ id, versions = [] }) => [id, new Set(versions.map(fold))]));
}

/** English words of evidence are met in the plural too. */
function withPlural(word: string): string[] {
  return /^[a-z]{3,}$/i.test(word) && !word.endsWith("s") ? [word, `${word}s`] : [word];
}

function indexAliases(lexicon: Lexicon, table: PatternTable): IndexedAlias[] {
  const numbers = (words: string[] = []) => new Set(words.flatMap(withPlural).map(table.add));
  const indexed: IndexedAlias[] = [];
  for (const { aliases, related, ...rest } of lexicon.entities) {
    const entity = { ...rest, related: new Set(related) };
    for (const { near, against, ...alias } of aliases) {
      const number = indexed.length;
      const pattern = table.add(alias.text);
      const words = { nearPatterns: numbers(near), againstPatterns: numbers(against) };
      indexed.push({ ...alias, ...words, number, entity, pattern });
    }
  }
  return indexed;
}

function indexCues({ topics, places }: Lexicon, table: PatternTable): LexiconIndex["cuesOf"] {
  const cuesOf: LexiconIndex["cuesOf"] = [];
  for (const [topic, words] of Object.entries(topics)) {
    for (const word of words.flatMap(withPlural)) push(cuesOf, table.add(word), `topic:${topic}`);
  }
  for (const [place, { words }] of Object.entries(places)) {
    for (const word of words) push(cuesOf, table.add(word), `place:${place}`);
  }
  return cuesOf;
}

/** The tables of an index that follow from its aliases. */
export function withAliases(rest: Omit<LexiconIndex, "aliasesOf" | "versionWords">): LexiconIndex {
  const aliasesOf: LexiconIndex["aliasesOf"] = [];
  for (const alias of rest.aliases) push(aliasesOf, alias.pattern, alias);
  const entities = new Set(rest.aliases.map(({ entity }) => entity));
  return { ...rest, aliasesOf, versionWords: versionWordsOf(entities) };
}

/** Builds the tables for a lexicon. Takes a good part of a second for 20,000 names: for the build. */
export function indexLexicon(lexicon: Lexicon): LexiconIndex {
  const table = createPatternTable();
  const aliases = indexAliases(lexicon, table);
  const cuesOf = indexCues(lexicon, table);
  const partOf = Object.entries(lexicon.places).flatMap(([place, { partOf }]) =>
    partOf === undefined ? [] : [[place, partOf] as const],
  );
  const { rules, weights } = lexicon;
  return withAliases({
    rules,
    weights,
    table,
    aliases,
    cuesOf,
    partOf: Object.fromEntries(partOf),
    languages: indexLanguages(lexicon.languages),
  });
}
