/** The columns of a prefix table, as they lie in a file. */
export interface PrefixRows {
  /** By slot: the hash of a token prefix. */
  keys: Int32Array;
  /** By slot: what `first` answers, three up; 0 in an empty slot. */
  values: Int32Array;
  /** By pattern: the next one with the same end, or `NO_PATTERN`. */
  nexts: Int32Array;
}

/** Patterns by the hash of a token prefix: a hash table with open addressing on typed arrays. */
export interface PrefixTable {
  /** `UNKNOWN`, `NO_PATTERN`, or the first pattern that ends there. */
  first(prefix: number): number;
  /** The next pattern that ends where this one does, or `NO_PATTERN`. */
  next(pattern: number): number;
}

/** A prefix table that is being built. */
export interface GrowingPrefixTable extends PrefixTable {
  /** Makes sure that the prefix is known, so that a search goes on beyond it. */
  add(prefix: number): void;
  /** Notes that a pattern ends at the prefix. */
  end(prefix: number, pattern: number): void;
  /** The whole table, with few empty slots. */
  dump(): PrefixRows;
}

/** No name begins so. */
export const UNKNOWN = -2;
/** Names begin so, but none ends. */
export const NO_PATTERN = -1;

/** Values are stored three up, so that 0 can mean an empty slot. */
const OFFSET = 2 - NO_PATTERN;

/** Slots for each prefix: while building, and in the file, which waits on the reader's disk. */
const ROOM = { growing: 3, packed: 1.5 };

function emptySlots(count: number, room: number): { keys: Int32Array; values: Int32Array } {
  let size = 1024;
  while (size <= count * room) size *= 2;
  return { keys: new Int32Array(size), values: new Int32Array(size) };
}

/** The slot that has the prefix, or the empty one in which it belongs. */
function slotOf({ keys, values }: Pick<PrefixRows, "keys" | "values">, prefix: number): number {
  const mask = keys.length - 1;
  let slot = (prefix ^ (prefix >>> 15)) & mask;
  while (values[slot] !== 0 && keys[slot] !== prefix) slot = (slot + 1) & mask;
  return slot;
}

/** The same entries in a table of another size. */
function spread(
  { keys, values }: Pick<PrefixRows, "keys" | "values">,
  count: number,
  room: number,
) {
  const larger = emptySlots(count, room);
  for (let slot = 0; slot < keys.length; slot++) {
    if (values[slot] === 0) continue;
    const to = slotOf(larger, keys[slot] as number);
    larger.keys[to] = keys[slot] as number;
    larger.values[to] = values[slot] as number;
  }
  return larger;
}

function firstIn(slots: Pick<PrefixRows, "keys" | "values">, prefix: number): number {
  const value = slots.values[slotOf(slots, prefix)] as number;
  return value === 0 ? UNKNOWN : value - OFFSET;
}

/** Opens a table where it lies. */
export function openPrefixTable(rows: PrefixRows): PrefixTable {
  return {
    first: (prefix) => firstIn(rows, prefix),
    next: (pattern) => rows.nexts[pattern] ?? NO_PATTERN,
  };
}

/** An empty table. */
export function createPrefixTable(): GrowingPrefixTable {
  let slots = emptySlots(0, ROOM.growing);
  let count = 0;
  const nexts: number[] = [];

  function add(prefix: number): void {
    if (count * ROOM.growing >= slots.keys.length) slots = spread(slots, count * 2, ROOM.growing);
    const slot = slotOf(slots, prefix);
    if (slots.values[slot] !== 0) return;
    slots.keys[slot] = prefix;
    slots.values[slot] = NO_PATTERN + OFFSET;
    count++;
  }

  return {
    add,
    end(prefix, pattern) {
      add(prefix);
      const slot = slotOf(slots, prefix);
      nexts[pattern] = (slots.values[slot] as number) - OFFSET;
      slots.values[slot] = pattern + OFFSET;
    },
    first: (prefix) => firstIn(slots, prefix),
    next: (pattern) => nexts[pattern] ?? NO_PATTERN,
    dump: () => ({
      ...spread(slots, count, ROOM.packed),
      nexts: Int32Array.from(nexts, (next) => next ?? NO_PATTERN),
    }),
  };
}
