import { fold } from "./fold.ts";
import { gapBetween, gapsAgree } from "./gap.ts";
import { mix, type Tokens, tokenize } from "./tokens.ts";

/** A name or word of the lexicon, found at tokens `first` to `last`, both included. */
export interface Hit {
  pattern: number;
  first: number;
  last: number;
}

interface Pattern {
  /** Folded tokens and what stands between them: `tokens.length - 1` gaps. */
  tokens: string[];
  gaps: string[];
}

/** Longest name in tokens; longer ones cannot be found. */
export const LONGEST_PATTERN = 24;

export interface PatternTable {
  /** Number of the pattern for a text; texts that only differ in folded spelling share it. */
  add(text: string): number;
  /** All hits in a text, by first token, shorter ones before longer ones. Linear time. */
  find(text: string, tokens: Tokens): Hit[];
}

function parsePattern(text: string): Pattern & { hashes: number[] } {
  const folded = fold(text);
  const tokens = tokenize(folded);
  const words: string[] = [];
  const gaps: string[] = [];
  for (let i = 0; i < tokens.count; i++) {
    words.push(folded.slice(tokens.start[i], tokens.end[i]));
    if (i > 0)
      gaps.push(gapBetween(folded, tokens.end[i - 1] as number, tokens.start[i] as number) ?? "\n");
  }
  return { tokens: words, gaps, hashes: [...tokens.hash.subarray(0, tokens.count)] };
}

/**
 * A table of names keyed by the hash of their token prefixes, so that a text is
 * walked once and most of its words are dismissed by a single look-up.
 */
export function createPatternTable(): PatternTable {
  const patterns: Pattern[] = [];
  const numbers = new Map<string, number>();
  /** Hash of a token prefix -> patterns that end there; empty where none does. */
  const prefixes = new Map<number, number[]>();

  function add(text: string): number {
    const { tokens, gaps, hashes } = parsePattern(text);
    const key = tokens.map((token, i) => token + (gaps[i] ?? "")).join("\u0001");
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = patterns.push({ tokens, gaps }) - 1;
    numbers.set(key, number);
    let prefix = 0;
    for (const hash of hashes.slice(0, LONGEST_PATTERN)) {
      prefix = mix(prefix, hash);
      if (!prefixes.has(prefix)) prefixes.set(prefix, []);
    }
    if (hashes.length > 0 && hashes.length <= LONGEST_PATTERN) prefixes.get(prefix)?.push(number);
    return number;
  }

  function agrees(pattern: Pattern, text: string, tokens: Tokens, first: number): boolean {
    return pattern.tokens.every((word, i) => {
      const start = tokens.start[first + i] as number;
      const end = tokens.end[first + i] as number;
      if (fold(text.slice(start, end)) !== word) return false;
      if (i === 0) return true;
      const previous = tokens.end[first + i - 1] as number;
      const found = gapBetween(text, previous, start);
      if (found === undefined) return false;
      return gapsAgree(
        pattern.gaps[i - 1] as string,
        found,
        text.charCodeAt(previous - 1),
        text.charCodeAt(start),
      );
    });
  }

  function find(text: string, tokens: Tokens): Hit[] {
    const hits: Hit[] = [];
    for (let first = 0; first < tokens.count; first++) {
      let prefix = 0;
      const limit = Math.min(tokens.count, first + LONGEST_PATTERN);
      for (let last = first; last < limit; last++) {
        prefix = mix(prefix, tokens.hash[last] as number);
        const ending = prefixes.get(prefix);
        if (ending === undefined) break;
        for (const pattern of ending) {
          if (agrees(patterns[pattern] as Pattern, text, tokens, first))
            hits.push({ pattern, first, last });
        }
      }
    }
    return hits;
  }

  return { add, find };
}
