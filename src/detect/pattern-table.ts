import type { Rows } from "../model/library.ts";
import { fold, foldUnit, SKIPPED } from "./fold.ts";
import { gapBetween, gapsAgree } from "./gap.ts";
import {
  createPrefixTable,
  NO_PATTERN,
  openPrefixTable,
  type PrefixRows,
  type PrefixTable,
  UNKNOWN,
} from "./prefix-table.ts";
import { createTokens, mix, type Tokens, tokenize } from "./tokens.ts";

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
const LONGEST_PATTERN = 24;

/** Between two tokens of a name there is more than any text may have. */
const NO_GAP = "\n";

/** Finds the names and words of the lexicon in texts. */
export interface PatternTable {
  /** The text of a pattern. */
  textOf(pattern: number): string;
  /** All hits in a text, by first token, shorter ones before longer ones. Linear time. */
  find(text: string, tokens: Tokens): Hit[];
}

/** A table that is being built. */
export interface GrowingPatternTable extends PatternTable {
  /** Number of the pattern for a text; texts that only differ in folded spelling share it. */
  add(text: string): number;
  dump(): PatternRows;
}

/** The spellings that texts are searched for, by number of the pattern, and the table that finds them. */
export interface PatternRows {
  texts: Rows<string>;
  prefixes: PrefixRows;
}

/** Compares a stretch of text with a folded word, unit by unit. */
function isWord(text: string, start: number, end: number, word: string): boolean {
  let at = 0;
  for (let i = start; i < end; i++) {
    const unit = foldUnit(text.charCodeAt(i));
    if (unit === SKIPPED) continue;
    if (unit !== word.charCodeAt(at)) return false;
    at++;
  }
  return at === word.length;
}

function agrees(pattern: Pattern, text: string, tokens: Tokens, first: number): boolean {
  for (let i = 0; i < pattern.tokens.length; i++) {
    const start = tokens.start[first + i] as number;
    if (!isWord(text, start, tokens.end[first + i] as number, pattern.tokens[i] as string))
      return false;
    if (i === 0) continue;
    const previous = tokens.end[first + i - 1] as number;
    const found = gapBetween(text, previous, start);
    const wanted = pattern.gaps[i - 1] as string;
    if (found === undefined) return false;
    if (!gapsAgree(wanted, found, text.charCodeAt(previous - 1), text.charCodeAt(start)))
      return false;
  }
  return true;
}

function parsePattern(text: string): Pattern {
  const folded = fold(text);
  const { count, start, end } = tokenize(folded, createTokens(folded.length));
  const rows = Array.from({ length: count }, (_, i) => i);
  return {
    tokens: rows.map((i) => folded.slice(start[i], end[i])),
    gaps: rows
      .slice(1)
      .map((i) => gapBetween(folded, end[i - 1] as number, start[i] as number) ?? NO_GAP),
  };
}

/** What a pattern looks like is only worked out when a text first comes near it. */
function createSearch(textOf: (pattern: number) => string, prefixes: PrefixTable): PatternTable {
  const patterns: (Pattern | undefined)[] = [];

  function patternOf(number: number): Pattern {
    const pattern = patterns[number] ?? parsePattern(textOf(number));
    patterns[number] = pattern;
    return pattern;
  }

  function find(text: string, tokens: Tokens): Hit[] {
    const hits: Hit[] = [];
    for (let first = 0; first < tokens.count; first++) {
      let prefix = 0;
      const limit = Math.min(tokens.count, first + LONGEST_PATTERN);
      for (let last = first; last < limit; last++) {
        prefix = mix(prefix, tokens.hash[last] as number);
        let pattern = prefixes.first(prefix);
        if (pattern === UNKNOWN) break;
        for (; pattern !== NO_PATTERN; pattern = prefixes.next(pattern)) {
          if (agrees(patternOf(pattern), text, tokens, first)) {
            hits.push({ pattern, first, last });
          }
        }
      }
    }
    return hits;
  }

  return { textOf, find };
}

/** Opens a table where it lies. */
export function openPatternTable({ texts, prefixes }: PatternRows): PatternTable {
  return createSearch((pattern) => texts.at(pattern) ?? "", openPrefixTable(prefixes));
}

/**
 * An empty table of names, keyed by the hash of their token prefixes, so that a text is walked
 * once and most of its words are dismissed by a single look-up.
 */
export function createPatternTable(): GrowingPatternTable {
  const texts: string[] = [];
  const numbers = new Map<string, number>();
  const prefixes = createPrefixTable();

  function add(text: string): number {
    const folded = fold(text);
    const known = numbers.get(folded);
    if (known !== undefined) return known;
    const number = texts.push(text) - 1;
    numbers.set(folded, number);
    const { count, hash } = tokenize(folded, createTokens(folded.length));
    if (count === 0 || count > LONGEST_PATTERN) return number;
    let prefix = 0;
    for (let i = 0; i < count; i++) {
      prefix = mix(prefix, hash[i] as number);
      prefixes.add(prefix);
    }
    prefixes.end(prefix, number);
    return number;
  }

  const search = createSearch((pattern) => texts[pattern] ?? "", prefixes);
  return { ...search, add, dump: () => ({ texts, prefixes: prefixes.dump() }) };
}
