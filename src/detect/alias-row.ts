/** Aliases as rows of numbers. */
import type { EntityId } from "../model/entity.ts";
import type { Casing } from "../model/lexicon.ts";
import type { IndexedAlias } from "./lexicon-index.ts";

const casings: Casing[] = ["exact", "capital", "any"];
/** Added to the casing of an alias that counts only as a tag. */
const TAG = 4;
/** Biases have two decimals. */
const HUNDREDTHS = 100;

/** Numbers of a row: entity, pattern, casing and tag, rule, bias, lists of words near and against. */
export const ROW_WIDTH = 7;

/** What few aliases have, by their number. */
export interface SparseAliases {
  /** Where the text is not that of its pattern. */
  texts: [number, string][];
  needs: [number, EntityId][];
  langs: [number, string][];
  wordIn: [number, string[]][];
}

/** What a row refers to by number. */
export interface RowNumbers {
  entity: number;
  /** -1 where the name always counts. */
  rule: number;
  near: number;
  against: number;
}

export function packRow({ pattern, casing, tag, bias }: IndexedAlias, at: RowNumbers): number[] {
  const form = casings.indexOf(casing) + (tag ? TAG : 0);
  const hundredths = Math.round((bias ?? 0) * HUNDREDTHS);
  return [at.entity, pattern, form, at.rule, hundredths, at.near, at.against];
}

export interface OpenRow extends RowNumbers {
  pattern: number;
  casing: Casing;
  tag: boolean;
  bias: number;
}

/** Row `number` of the column. */
export function openRow(rows: Int32Array, number: number): OpenRow {
  const at = (column: number) => rows[number * ROW_WIDTH + column] as number;
  const form = at(2);
  return {
    entity: at(0),
    pattern: at(1),
    casing: casings[form % TAG] as Casing,
    tag: form >= TAG,
    rule: at(3),
    bias: at(4) / HUNDREDTHS,
    near: at(5),
    against: at(6),
  };
}

/** The sparse parts of aliases, to be looked up by number. */
export function sparseAliases(
  aliases: readonly IndexedAlias[],
  textOf: (pattern: number) => string,
): SparseAliases {
  const some = <T>(value: (alias: IndexedAlias) => T | undefined): [number, T][] =>
    aliases.flatMap((alias): [number, T][] => {
      const found = value(alias);
      return found === undefined ? [] : [[alias.number, found]];
    });
  return {
    texts: some(({ text, pattern }) => (text === textOf(pattern) ? undefined : text)),
    needs: some(({ needs }) => needs),
    langs: some(({ lang }) => lang),
    wordIn: some(({ wordIn }) => wordIn),
  };
}
