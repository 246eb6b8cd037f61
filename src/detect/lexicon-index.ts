import type { EntityId } from "../model/entity.ts";
import type { Lexicon, LexiconAlias, LexiconEntity } from "../model/lexicon.ts";
import { fold } from "./fold.ts";
import { createPatternTable, type PatternTable } from "./pattern-table.ts";

export interface IndexedAlias extends LexiconAlias {
  number: number;
  entity: LexiconEntity;
  /** Pattern numbers of the words that speak for and against it. */
  nearPatterns: ReadonlySet<number>;
  againstPatterns: ReadonlySet<number>;
  relatedEntities: ReadonlySet<EntityId>;
}

/** The lexicon as detection uses it: one table for names and for the words of evidence. */
export interface LexiconIndex {
  lexicon: Lexicon;
  table: PatternTable;
  aliases: IndexedAlias[];
  /** By pattern number: the aliases with that spelling. */
  aliasesOf: (IndexedAlias[] | undefined)[];
  /** By pattern number: the topics and places that it shows, as keys of evidence. */
  cuesOf: (string[] | undefined)[];
  /** Words of versions by model family, folded. */
  versionWords: Map<EntityId, ReadonlySet<string>>;
  /** Places that do not contradict a place: itself, what contains it, what it contains. */
  compatible(place: string, other: string): boolean;
}

function push<T>(rows: (T[] | undefined)[], at: number, value: T): void {
  const row = rows[at];
  if (row === undefined) rows[at] = [value];
  else row.push(value);
}

function compatiblePlaces(lexicon: Lexicon): (place: string, other: string) => boolean {
  const partOf = (place: string) => lexicon.places[place]?.partOf;
  return (place, other) => place === other || partOf(place) === other || partOf(other) === place;
}

/** English words of evidence are met in the plural too. */
function withPlural(word: string): string[] {
  return /^[a-z]{3,}$/i.test(word) && !word.endsWith("s") ? [word, `${word}s`] : [word];
}

/** Builds the tables for a lexicon; some ten milliseconds for 6,000 names. */
export function indexLexicon(lexicon: Lexicon): LexiconIndex {
  const table = createPatternTable();
  const aliases: IndexedAlias[] = [];
  const aliasesOf: LexiconIndex["aliasesOf"] = [];
  const cuesOf: LexiconIndex["cuesOf"] = [];
  const numbers = (words: string[] = []) => new Set(words.flatMap(withPlural).map(table.add));

  for (const entity of lexicon.entities) {
    const relatedEntities = new Set(entity.related);
    for (const alias of entity.aliases) {
      const indexed: IndexedAlias = {
        ...alias,
        number: aliases.length,
        entity,
        nearPatterns: numbers(alias.near),
        againstPatterns: numbers(alias.against),
        relatedEntities,
      };
      aliases.push(indexed);
      push(aliasesOf, table.add(alias.text), indexed);
    }
  }
  for (const [topic, words] of Object.entries(lexicon.topics)) {
    for (const word of words.flatMap(withPlural)) push(cuesOf, table.add(word), `topic:${topic}`);
  }
  for (const [place, { words }] of Object.entries(lexicon.places)) {
    for (const word of words) push(cuesOf, table.add(word), `place:${place}`);
  }
  const versionWords = new Map(
    lexicon.entities
      .filter(({ kind }) => kind === "model")
      .map(({ id, versions = [] }) => [id, new Set(versions.map(fold))] as const),
  );
  return {
    lexicon,
    table,
    aliases,
    aliasesOf,
    cuesOf,
    versionWords,
    compatible: compatiblePlaces(lexicon),
  };
}
