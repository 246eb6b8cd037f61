import type { PatternRows } from "../model/lexicon.ts";

/** Rows of patterns by the hash of a token prefix: a hash table with open addressing on typed arrays. */
export interface PrefixTable {
  /** Makes sure that the prefix is known, so that a search goes on beyond it. */
  add(prefix: number): void;
  /** Notes that a pattern ends at the prefix. */
  end(prefix: number, pattern: number): void;
  /** `UNKNOWN`, `NO_PATTERN`, or the first pattern that ends there. */
  first(prefix: number): number;
  /** The next pattern that ends where this one does, or `NO_PATTERN`. */
  next(pattern: number): number;
  /** All prefixes, each with its first pattern or `NO_PATTERN`. */
  dump(): PrefixRows;
}

export type PrefixRows = Omit<PatternRows, "texts">;

/** No name begins so. */
export const UNKNOWN = -2;
/** Names begin so, but none ends. */
export const NO_PATTERN = -1;

/** Values are stored two up, so that 0 can mean an empty slot. */
const OFFSET = 2 - NO_PATTERN;

const EMPTY: PrefixRows = { prefixes: [], firsts: [], nexts: [] };

/** The smallest power of two, less one, that leaves two thirds of the slots free. */
function maskFor(count: number): number {
  let size = 8192;
  while (size <= count * 3) size *= 2;
  return size - 1;
}

/** An empty table, or one opened from its rows. */
export function createPrefixTable(rows: PrefixRows = EMPTY): PrefixTable {
  let mask = maskFor(rows.prefixes.length);
  let keys = new Int32Array(mask + 1);
  let values = new Int32Array(mask + 1);
  let count = 0;
  const chain = [...rows.nexts];

  function slotOf(prefix: number): number {
    let slot = (prefix ^ (prefix >>> 15)) & mask;
    while (values[slot] !== 0 && keys[slot] !== prefix) slot = (slot + 1) & mask;
    return slot;
  }

  function grow(): void {
    const [oldKeys, oldValues] = [keys, values];
    mask = 2 * mask + 1;
    keys = new Int32Array(mask + 1);
    values = new Int32Array(mask + 1);
    oldValues.forEach((value, i) => {
      if (value !== 0) put(slotOf(oldKeys[i] as number), oldKeys[i] as number, value);
    });
  }

  function put(slot: number, prefix: number, value: number): void {
    keys[slot] = prefix;
    values[slot] = value;
  }

  function add(prefix: number): void {
    if (count * 3 > mask) grow();
    const slot = slotOf(prefix);
    if (values[slot] !== 0) return;
    put(slot, prefix, NO_PATTERN + OFFSET);
    count++;
  }

  function* slots(): Generator<number> {
    for (let slot = 0; slot <= mask; slot++) if (values[slot] !== 0) yield slot;
  }

  rows.prefixes.forEach((prefix, i) => {
    put(slotOf(prefix), prefix, (rows.firsts[i] as number) + OFFSET);
  });
  count = rows.prefixes.length;

  return {
    add,
    dump: () => ({
      prefixes: [...slots()].map((slot) => keys[slot] as number),
      firsts: [...slots()].map((slot) => (values[slot] as number) - OFFSET),
      nexts: Array.from(chain, (next) => next ?? NO_PATTERN),
    }),
    end(prefix, pattern) {
      add(prefix);
      const slot = slotOf(prefix);
      chain[pattern] = (values[slot] as number) - OFFSET;
      values[slot] = pattern + OFFSET;
    },
    first(prefix) {
      const value = values[slotOf(prefix)] as number;
      return value === 0 ? UNKNOWN : value - OFFSET;
    },
    next: (pattern) => chain[pattern] ?? NO_PATTERN,
  };
}
