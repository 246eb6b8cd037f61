import { foldUnit, isDigit, isOwnToken, isWordUnit, SKIPPED } from "./fold.ts";

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

function emptyTokens(capacity: number): Tokens {
  return {
    count: 0,
    start: new Int32Array(capacity),
    end: new Int32Array(capacity),
    hash: new Int32Array(capacity),
  };
}

/** Splits a text into tokens, in linear time. */
export function tokenize(text: string): Tokens {
  const { length } = text;
  const tokens = emptyTokens(length);
  let i = 0;
  while (i < length) {
    const unit = text.charCodeAt(i);
    if (!isWordUnit(unit)) {
      i++;
      continue;
    }
    const n = tokens.count++;
    tokens.start[n] = i;
    i = endOfToken(text, i, tokens, n);
  }
  return tokens;
}

/** Reads the token that begins at `from`; answers where it ends. */
function endOfToken(text: string, from: number, tokens: Tokens, n: number): number {
  const first = text.charCodeAt(from);
  const single = isOwnToken(first);
  const digits = isDigit(first);
  let hash = mix(FNV_BASIS, foldUnit(first));
  let end = from + 1;
  for (let i = end; i < text.length && !single; i++) {
    const unit = text.charCodeAt(i);
    if (foldUnit(unit) === SKIPPED) continue;
    if (!isWordUnit(unit) || isOwnToken(unit) || isDigit(unit) !== digits) break;
    hash = mix(hash, foldUnit(unit));
    end = i + 1;
  }
  tokens.end[n] = end;
  tokens.hash[n] = hash;
  return end;
}
