import type { Dictionary } from "./frozen/dictionary.ts";
import { stem } from "./stem.ts";

/** Stems kept: those of what is being typed, and of its synonyms, come back with every key. */
const MOST_REMEMBERED = 256;
/** Stems as short as this, without what stemming may have put to their end, say nothing. */
const SHORTEST_ROOT = 2;

/**
 * How all words with a stem begin: stemming only takes endings off, but puts an e, i or l to some
 * of them (hoping, hope; policy, polici; capability, capabl).
 */
export function rootOf(stemmed: string): string {
  return /[eil]$/.test(stemmed) ? stemmed.slice(0, -1) : stemmed;
}

/** Finds the rows of all words with the same stem as a word, its own row among them. */
export function createWordForms(dictionary: Dictionary): (word: string) => readonly number[] {
  const remembered = new Map<string, readonly number[]>();
  const find = (stemmed: string): number[] => {
    const root = rootOf(stemmed);
    const rows: number[] = [];
    if (root.length < SHORTEST_ROOT) return rows;
    const [from, to] = dictionary.beginning(root);
    dictionary.walk(from, ({ row, units, length }) => {
      if (row >= to) return false;
      const term = String.fromCharCode(...units.subarray(0, length));
      if (stem(term) === stemmed) rows.push(row);
      return true;
    });
    return rows;
  };
  return (word) => {
    const stemmed = stem(word);
    const known = remembered.get(stemmed);
    if (known !== undefined) return known;
    const rows = find(stemmed);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(stemmed, rows);
    return rows;
  };
}
