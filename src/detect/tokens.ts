import { DIGIT, foldUnit, isWordUnit, lookUp, MARK, OWN_TOKEN, SKIPPED, WORD } from "./fold.ts";

/**
 * The tokens of a text in three parallel columns. A token is a run of letters, a
 * run of digits, or one unit of a script without spaces; so `SB1047` is two
 * tokens, and its spelling with a space has the same two.
 */
export interface Tokens {
  count: number;
  /** Offsets in UTF-16 units. */
  start: Int32Array;
  end: Int32Array;
  /** Hash of the folded units. */
  hash: Int32Array;
}

const FNV_PRIME = 0x01000193;
const FNV_BASIS = 0x811c9dc5 | 0;

/** One step of FNV-1a. */
export function mix(hash: number, value: number): number {
  return Math.imul(hash ^ value, FNV_PRIME);
}

let scratch: Tokens = createTokens(4096);

/** Empty columns for a text of at most so many UTF-16 units. */
export function createTokens(capacity: number): Tokens {
  return {
    count: 0,
    start: new Int32Array(capacity),
    end: new Int32Array(capacity),
    hash: new Int32Array(capacity),
  };
}

/**
 * Splits a text into tokens, in linear time. Without columns given, those of the
 * last call are used again: new ones for every paragraph cost more than the splitting.
 */
export function tokenize(text: string, into?: Tokens): Tokens {
  const { length } = text;
  if (into === undefined && length > scratch.start.length) scratch = createTokens(2 * length);
  const tokens = into ?? scratch;
  tokens.count = 0;
  let i = 0;
  while (i < length) {
    if (isWordUnit(text.charCodeAt(i))) i = readToken(text, i, tokens);
    else i++;
  }
  return tokens;
}

/** The hash of one token that lies between two offsets. */
export function hashOf(text: string, start: number, end: number): number {
  let hash = FNV_BASIS;
  for (let i = start; i < end; i++) {
    const unit = foldUnit(text.charCodeAt(i));
    if (unit !== SKIPPED) hash = mix(hash, unit);
  }
  return hash;
}

/** Low 16 bits: the folded unit. */
const UNIT = 0xffff;
/** What all units of one token have in common. */
const SORT = WORD | OWN_TOKEN | DIGIT;

/** Reads the token that begins at `from` into the next row; answers where it ends. */
function readToken(text: string, from: number, tokens: Tokens): number {
  const first = lookUp(text.charCodeAt(from));
  const sort = first & SORT;
  const limit = (sort & OWN_TOKEN) === 0 ? text.length : from + 1;
  let hash = mix(FNV_BASIS, first & UNIT);
  let end = from + 1;
  for (let i = end; i < limit; i++) {
    const found = lookUp(text.charCodeAt(i));
    if ((found & UNIT) === SKIPPED) {
      if ((found & MARK) !== 0 && end === i) end = i + 1;
      continue;
    }
    if ((found & SORT) !== sort) break;
    hash = mix(hash, found & UNIT);
    end = i + 1;
  }
  const n = tokens.count++;
  tokens.start[n] = from;
  tokens.end[n] = end;
  tokens.hash[n] = hash;
  return end;
}
