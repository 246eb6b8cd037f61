import type { EntityId } from "../model/entity.ts";
import type { Casing, Lexicon, PackedLexicon } from "../model/lexicon.ts";
import { indexLanguages } from "./language.ts";
import {
  type IndexedAlias,
  type IndexedEntity,
  indexLexicon,
  type LexiconIndex,
  push,
  withAliases,
} from "./lexicon-index.ts";
import { createPatternTable } from "./pattern-table.ts";

const casings: Casing[] = ["exact", "capital", "any"];

/** Numbers lists so that equal ones share a row. */
function createLists() {
  const rows = new Map<string, number>();
  const lists: number[][] = [];
  const rowOf = (set: ReadonlySet<number>): number => {
    const key = [...set].join(" ");
    const row = rows.get(key) ?? lists.push([...set]) - 1;
    rows.set(key, row);
    return row;
  };
  return { lists, rowOf };
}

function packCues({ cuesOf }: LexiconIndex): PackedLexicon["cues"] {
  const patterns = new Map<string, number[]>();
  cuesOf.forEach((keys, pattern) => {
    for (const key of keys ?? []) patterns.set(key, [...(patterns.get(key) ?? []), pattern]);
  });
  return [...patterns];
}

/** Packs a lexicon. Deterministic. */
export function packLexicon(lexicon: Lexicon): PackedLexicon {
  const index = indexLexicon(lexicon);
  const { aliases } = index;
  const patterns = index.table.dump();
  const rowOf = new Map(lexicon.entities.map(({ id }, row) => [id, row]));
  const ruleNames = Object.keys(index.rules);
  const { lists, rowOf: listOf } = createLists();
  const column = <T>(value: (alias: IndexedAlias) => T): T[] => aliases.map(value);
  return {
    entities: lexicon.entities.map(({ aliases: _, ...entity }) => entity),
    rules: index.rules,
    weights: index.weights,
    partOf: index.partOf,
    languages: lexicon.languages,
    patterns,
    cues: packCues(index),
    ruleNames,
    aliases: {
      text: column(({ text, pattern }) => (patterns.texts[pattern] === text ? "" : text)),
      entity: column(({ entity }) => rowOf.get(entity.id) ?? -1),
      pattern: column(({ pattern }) => pattern),
      casing: column(({ casing }) => casings.indexOf(casing)),
      rule: column(({ rule }) => (rule === undefined ? -1 : ruleNames.indexOf(rule))),
      bias: column(({ bias }) => bias ?? 0),
      near: column(({ nearPatterns }) => listOf(nearPatterns)),
      against: column(({ againstPatterns }) => listOf(againstPatterns)),
      tags: aliases.flatMap(({ tag, number }) => (tag ? [number] : [])),
      needs: aliases.flatMap(({ needs, number }): [number, EntityId][] =>
        needs ? [[number, needs]] : [],
      ),
      langs: aliases.flatMap(({ lang, number }): [number, string][] =>
        lang ? [[number, lang]] : [],
      ),
      wordIn: aliases.flatMap(({ wordIn, number }): [number, string[]][] =>
        wordIn ? [[number, wordIn]] : [],
      ),
    },
    wordLists: lists,
  };
}

function openAliases(packed: PackedLexicon): IndexedAlias[] {
  const { aliases, patterns, ruleNames } = packed;
  const entities = packed.entities.map(
    ({ related, ...entity }): IndexedEntity => ({ ...entity, related: new Set(related) }),
  );
  const lists = packed.wordLists.map((list) => new Set(list));
  const [tags, needs, langs, words] = [
    new Set(aliases.tags),
    new Map(aliases.needs),
    new Map(aliases.langs),
    new Map(aliases.wordIn),
  ];
  return aliases.pattern.map((pattern, number) => {
    const rule = ruleNames[aliases.rule[number] as number];
    const [need, lang, wordIn] = [needs.get(number), langs.get(number), words.get(number)];
    return {
      number,
      pattern,
      entity: entities[aliases.entity[number] as number] as IndexedEntity,
      text: aliases.text[number] || (patterns.texts[pattern] as string),
      casing: casings[aliases.casing[number] as number] as Casing,
      bias: aliases.bias[number] as number,
      nearPatterns: lists[aliases.near[number] as number] as Set<number>,
      againstPatterns: lists[aliases.against[number] as number] as Set<number>,
      ...(rule !== undefined && { rule }),
      ...(tags.has(number) && { tag: true as const }),
      ...(need !== undefined && { needs: need }),
      ...(lang !== undefined && { lang }),
      ...(wordIn !== undefined && { wordIn }),
    };
  });
}

/** Opens a packed lexicon: the same index that `indexLexicon` builds. */
export function openLexicon(packed: PackedLexicon): LexiconIndex {
  const cuesOf: LexiconIndex["cuesOf"] = [];
  for (const [key, patterns] of packed.cues) {
    for (const pattern of patterns) push(cuesOf, pattern, key);
  }
  const { rules, weights, partOf } = packed;
  const table = createPatternTable(packed.patterns);
  const languages = indexLanguages(packed.languages);
  const aliases = openAliases(packed);
  return withAliases({ rules, weights, partOf, table, cuesOf, languages, aliases });
}

/** The index of a lexicon, whichever form it has. */
export function openOrIndex(lexicon: Lexicon | PackedLexicon): LexiconIndex {
  return "patterns" in lexicon ? openLexicon(lexicon) : indexLexicon(lexicon);
}
