/**
 * The lexicon's file: what a waking worker would otherwise build. Its tables are searched where they
 * lie; names and entities are decoded when a text first comes near them.
 */
import type { Lexicon, LexiconEntity, LexiconLanguage } from "../model/lexicon.ts";
import { remember } from "../packed/remember.ts";
import { type FileKind, readSections, writeSections } from "../packed/section-file.ts";
import { decodeText, encodeText, openColumn, packColumn } from "../packed/text-column.ts";
import { openRow, packRow, ROW_WIDTH, type SparseAliases, sparseAliases } from "./alias-row.ts";
import type { ContextWeights } from "./context-words.ts";
import { indexLanguages } from "./language.ts";
import {
  type BuiltIndex,
  type IndexedAlias,
  type IndexedEntity,
  indexEntity,
  indexLexicon,
  type LexiconIndex,
  push,
} from "./lexicon-index.ts";
import { openPatternTable } from "./pattern-table.ts";

const lexiconKind: FileKind = { magic: "SLLX", version: 3, name: "lexicon" };

/** The small part, as JSON. */
interface Head extends Pick<LexiconIndex, "rules" | "weights" | "partOf"> {
  languages: Record<string, LexiconLanguage>;
  /** Keys of evidence, and the patterns that show each. */
  cues: [key: string, patterns: number[]][];
  ruleNames: string[];
  sparse: SparseAliases;
}

type Bytes = Uint8Array<ArrayBuffer>;

const packJson = (value: unknown): Bytes => encodeText(JSON.stringify(value));
const openJson = <T>(bytes: Bytes): T => JSON.parse(decodeText(bytes));
const int32 = (bytes: Bytes) =>
  new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2);

function packCues({ cuesOf }: LexiconIndex): Head["cues"] {
  const patterns = new Map<string, number[]>();
  cuesOf.forEach((keys, pattern) => {
    for (const key of keys ?? []) patterns.set(key, [...(patterns.get(key) ?? []), pattern]);
  });
  return [...patterns];
}

/** Lists of patterns, one number before each that says how many follow; equal ones share a place. */
function createLists() {
  const numbers: number[] = [];
  const places = new Map<string, number>();
  const placeOf = (set: ReadonlySet<number>): number => {
    const key = [...set].join(" ");
    const place = places.get(key) ?? numbers.push(set.size, ...set) - set.size - 1;
    places.set(key, place);
    return place;
  };
  return { numbers, placeOf };
}

/** For each pattern its first alias, then for each alias the next of the same pattern; -1 for none. */
function packChains(aliases: readonly IndexedAlias[], patternCount: number): Int32Array {
  const chains = new Int32Array(patternCount + aliases.length).fill(-1);
  for (const { number, pattern } of aliases.toReversed()) {
    chains[patternCount + number] = chains[pattern] as number;
    chains[pattern] = number;
  }
  return chains;
}

function packAliases(index: BuiltIndex, rowOf: ReadonlyMap<string, number>, ruleNames: string[]) {
  const { numbers, placeOf } = createLists();
  const rows = index.aliases.flatMap((alias) =>
    packRow(alias, {
      entity: rowOf.get(alias.entity.id) ?? -1,
      rule: alias.rule === undefined ? -1 : ruleNames.indexOf(alias.rule),
      near: placeOf(alias.nearPatterns),
      against: placeOf(alias.againstPatterns),
    }),
  );
  return { rows: Int32Array.from(rows), lists: Int32Array.from(numbers) };
}

/** The file of a lexicon; the same bytes for the same lexicon. */
export function packLexicon(lexicon: Lexicon): Bytes {
  const index = indexLexicon(lexicon);
  const { rules, weights, partOf, aliases } = index;
  const { texts, prefixes } = index.table.dump();
  const ruleNames = Object.keys(rules);
  const rowOf = new Map(lexicon.entities.map(({ id }, row) => [id, row]));
  const { rows, lists } = packAliases(index, rowOf, ruleNames);
  const sparse = sparseAliases(aliases, index.table.textOf);
  const { languages } = lexicon;
  const cues = packCues(index);
  const head: Head = { rules, weights, partOf, languages, cues, ruleNames, sparse };
  return writeSections(lexiconKind, [
    packJson(head),
    ...packColumn(lexicon.entities.map(({ aliases: _, ...entity }) => JSON.stringify(entity))),
    ...packColumn(texts),
    prefixes.keys,
    prefixes.values,
    prefixes.nexts,
    rows,
    lists,
    packChains(aliases, texts.length),
    ...packContext(index.context),
  ]);
}

/** Weights of words have two decimals. */
const HUNDREDTHS = 100;

function packContext(context: ContextWeights): [Int32Array, Int32Array] {
  const weights = Int32Array.from(context.values(), (weight) => Math.round(weight * HUNDREDTHS));
  return [Int32Array.from(context.keys()), weights];
}

const openContext = (keys: Int32Array, weights: Int32Array): ContextWeights =>
  new Map([...keys].map((key, i) => [key, (weights[i] as number) / HUNDREDTHS]));

const NONE: readonly IndexedAlias[] = [];

/**
 * Opens the file of a lexicon: the same index that `indexLexicon` builds.
 * @throws DataFileError where the file is another one, of another version, cut or damaged
 */
export function openLexicon(file: Bytes): LexiconIndex {
  const sections = readSections(lexiconKind, file);
  const section = (number: number) => sections[number] as Bytes;
  const head = openJson<Head>(section(0));
  const entityRows = openColumn(section(1), section(2));
  const texts = openColumn(section(3), section(4));
  const column = (number: number) => int32(section(number));
  const [keys, values, nexts] = [column(5), column(6), column(7)];
  const [rows, lists, chains] = [column(8), column(9), column(10)];
  const table = openPatternTable({ texts, prefixes: { keys, values, nexts } });

  const entityOf = remember((row: number): IndexedEntity => {
    const entity: Omit<LexiconEntity, "aliases"> = JSON.parse(entityRows.at(row) ?? "");
    return indexEntity(entity);
  });
  const listOf = remember((place: number) => {
    const from = place + 1;
    return new Set(lists.subarray(from, from + (lists[place] as number)));
  });
  const [aliasTexts, needs, langs, wordIn] = [
    new Map(head.sparse.texts),
    new Map(head.sparse.needs),
    new Map(head.sparse.langs),
    new Map(head.sparse.wordIn),
  ];

  const aliasCount = rows.length / ROW_WIDTH;
  const alias = remember((number: number): IndexedAlias => {
    if (!(number >= 0 && number < aliasCount))
      throw new RangeError(`no alias ${number} in the lexicon`);
    const row = openRow(rows, number);
    const rule = head.ruleNames[row.rule];
    const [needed, lang, languages] = [needs.get(number), langs.get(number), wordIn.get(number)];
    return {
      number,
      pattern: row.pattern,
      entity: entityOf(row.entity),
      text: aliasTexts.get(number) ?? table.textOf(row.pattern),
      casing: row.casing,
      bias: row.bias,
      nearPatterns: listOf(row.near),
      againstPatterns: listOf(row.against),
      ...(rule !== undefined && { rule }),
      ...(row.tag && { tag: true as const }),
      ...(needed !== undefined && { needs: needed }),
      ...(lang !== undefined && { lang }),
      ...(languages !== undefined && { wordIn: languages }),
    };
  });

  const chainOf = remember((pattern: number) => {
    const chain: IndexedAlias[] = [];
    for (let at = chains[pattern] as number; at >= 0; at = chains[texts.length + at] as number)
      chain.push(alias(at));
    return chain;
  });

  const cuesOf: LexiconIndex["cuesOf"] = [];
  for (const [key, patterns] of head.cues)
    for (const pattern of patterns) push(cuesOf, pattern, key);
  const { rules, weights, partOf } = head;
  return {
    rules,
    weights,
    partOf,
    table,
    aliasCount,
    alias,
    aliasesOf: (pattern) => (chains[pattern] === -1 ? NONE : chainOf(pattern)),
    cuesOf,
    languages: indexLanguages(head.languages),
    context: openContext(column(11), column(12)),
  };
}
