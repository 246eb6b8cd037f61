/**
 * Terms in the order of their UTF-16 units, each written as what it does not share with the one
 * before it. Reading begins at the first term of a block, which is written whole, and goes on
 * from there; nothing is unpacked before it is asked for.
 */
import type { IndexSections } from "./index-file.ts";

/** More make the file smaller and a look-up longer. */
export const TERMS_PER_BLOCK = 16;
/** In UTF-16 units. Nobody types a longer word; packing leaves such terms out. */
export const LONGEST_TERM = 256;

type Sections = Pick<IndexSections, "termCount" | "blocks" | "dictionary">;

/** Walks over the terms. All values are those of the term it stands at. */
export interface TermCursor {
  row: number;
  /** How many units the term has in common with the one before it. */
  shared: number;
  length: number;
  units: Uint16Array;
  /** Where the term's postings begin and end, in bytes of their section. */
  postingsStart: number;
  postingsEnd: number;
}

/** Readers of numbers leave behind where the number ended. */
export interface ByteReader {
  at: number;
}

/** Reads a number that `ByteWriter.number` wrote. */
export function readNumber(bytes: Uint8Array, reader: ByteReader): number {
  let byte = bytes[reader.at++] ?? 0;
  let value = byte & 127;
  for (let shift = 7; byte > 127; shift += 7) {
    byte = bytes[reader.at++] ?? 0;
    value |= (byte & 127) << shift;
  }
  return value >>> 0;
}

export interface Dictionary {
  readonly size: number;
  term(row: number): string;
  /** The row of a term, or -1. */
  find(term: string): number;
  /** The rows of all terms with a beginning: from the first up to, without, the last. */
  beginning(text: string): [from: number, to: number];
  /** Where the postings of a row are, in bytes. */
  postings(row: number): [start: number, end: number];
  /** Calls back at each term from a row on, until one answers false. The cursor is one and the same. */
  walk(from: number, visit: (cursor: TermCursor) => boolean): void;
}

function compareUnits(units: Uint16Array, length: number, text: string): number {
  const both = Math.min(length, text.length);
  for (let n = 0; n < both; n++) {
    const difference = (units[n] ?? 0) - text.charCodeAt(n);
    if (difference !== 0) return difference;
  }
  return length - text.length;
}

function createWalker({ termCount, blocks, dictionary }: Sections) {
  const reader = { at: 0 };
  const cursor: TermCursor = {
    row: 0,
    shared: 0,
    length: 0,
    units: new Uint16Array(LONGEST_TERM),
    postingsStart: 0,
    postingsEnd: 0,
  };
  const read = (isFirst: boolean) => {
    cursor.shared = readNumber(dictionary, reader);
    const size = readNumber(dictionary, reader);
    const end = reader.at + size;
    cursor.length = isFirst ? 0 : cursor.shared;
    while (reader.at < end) {
      cursor.units[cursor.length++] = readNumber(dictionary, reader);
    }
    cursor.postingsStart = cursor.postingsEnd;
    cursor.postingsEnd += readNumber(dictionary, reader);
  };
  return {
    cursor,
    /** Moves to the first term of a block. */
    enter(block: number) {
      reader.at = blocks[block * 2] ?? 0;
      cursor.row = block * TERMS_PER_BLOCK;
      cursor.postingsEnd = blocks[block * 2 + 1] ?? 0;
      read(true);
    },
    /** Moves to the next term; false behind the last. */
    advance(): boolean {
      if (++cursor.row >= termCount) return false;
      read(cursor.row % TERMS_PER_BLOCK === 0);
      return true;
    },
  };
}

/** The terms of an index file, in place. */
export function createDictionary(sections: Sections): Dictionary {
  const { termCount, blocks } = sections;
  const { cursor, enter, advance } = createWalker(sections);

  /** Moves to a row, which must be there. */
  const moveTo = (row: number) => {
    enter(Math.floor(row / TERMS_PER_BLOCK));
    while (cursor.row < row) advance();
  };
  /** Moves to the first term that is not before a text; false where all are. */
  const seek = (text: string): boolean => {
    if (termCount === 0) return false;
    let [low, high] = [0, blocks.length / 2 - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      enter(middle);
      if (compareUnits(cursor.units, cursor.length, text) <= 0) low = middle;
      else high = middle - 1;
    }
    enter(low);
    while (compareUnits(cursor.units, cursor.length, text) < 0) if (!advance()) return false;
    return true;
  };
  const lowerBound = (text: string) => (seek(text) ? cursor.row : termCount);
  return {
    size: termCount,
    term(row) {
      moveTo(row);
      return String.fromCharCode(...cursor.units.subarray(0, cursor.length));
    },
    find(term) {
      return seek(term) && compareUnits(cursor.units, cursor.length, term) === 0 ? cursor.row : -1;
    },
    beginning(text) {
      const from = lowerBound(text);
      const last = text.charCodeAt(text.length - 1);
      if (text === "") return [0, termCount];
      return [from, lowerBound(text.slice(0, -1) + String.fromCharCode(last + 1))];
    },
    postings(row) {
      moveTo(row);
      return [cursor.postingsStart, cursor.postingsEnd];
    },
    walk(from, visit) {
      if (from >= termCount) return;
      moveTo(from);
      while (visit(cursor)) if (!advance()) return;
    },
  };
}
