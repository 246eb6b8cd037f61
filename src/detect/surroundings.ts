import { isAllCaps } from "./casing.ts";
import { fold } from "./fold.ts";
import { gapBetween } from "./gap.ts";
import type { IndexedAlias, LexiconIndex } from "./lexicon-index.ts";
import type { Hit } from "./pattern-table.ts";
import type { Scan, Span } from "./scan-block.ts";

/** How many tokens on either side of a name can speak for or against it. */
const WINDOW = 150;
/** Within so many tokens a word weighs fully; further away, and across the window, less. */
const NEAR = 14;
const FAR = 45;

/** What one word of evidence adds at a distance: 1, .7 or .4. */
function weightAt(distance: number): number {
  if (distance <= NEAR) return 1;
  return distance <= FAR ? 0.7 : 0.4;
}

export function distance(span: Span, hit: { first: number; last: number }): number {
  return hit.last < span.first ? span.first - hit.last : Math.max(0, hit.first - span.last);
}

const overlaps = (span: Span, hit: { first: number; last: number }): boolean =>
  hit.first <= span.last && hit.last >= span.first;

/** First index in a list sorted by `first` whose entry begins at or after a token. */
function lowerBound(list: readonly { first: number }[], token: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as { first: number }).first < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Entries of a list sorted by `first` that lie within the window around a span, the span's own tokens left out. */
export function* around<T extends { first: number; last: number }>(
  list: readonly T[],
  span: Span,
): Generator<T> {
  for (let i = lowerBound(list, span.first - WINDOW); i < list.length; i++) {
    const entry = list[i] as T;
    if (entry.first > span.last + WINDOW) return;
    if (!overlaps(span, entry)) yield entry;
  }
}

/**
 * The joint weight of independent pieces of evidence (noisy or): each different
 * one closes a share of what is left to certainty.
 */
export function joinEvidence(weights: Iterable<number>, share: number): number {
  let left = 1;
  for (const weight of weights) left *= 1 - share * weight;
  return 1 - left;
}

/** Patterns in the window with the weight of their nearest occurrence. */
export function wordsAround(scan: Scan, span: Span): Map<number, number> {
  const nearest = new Map<number, number>();
  for (const hit of around(scan.hits, span)) {
    const weight = weightAt(distance(span, hit));
    if (weight > (nearest.get(hit.pattern) ?? 0)) nearest.set(hit.pattern, weight);
  }
  return nearest;
}

/** The token beside a span, where only white space lies between. */
export interface Neighbour {
  text: string;
  capital: boolean;
  /** It opens its sentence, so its capital says little. */
  opens: boolean;
  /** Patterns whose hits touch the span on this side. */
  hits: Hit[];
}

const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text) && text.length > 1;

function neighbour(
  scan: Scan,
  token: number,
  gap: string | undefined,
  hits: Hit[],
): Neighbour | undefined {
  const { tokens } = scan;
  if (token < 0 || token >= tokens.count || gap !== " ") return undefined;
  const start = tokens.start[token] as number;
  const text = scan.text.slice(start, tokens.end[token]);
  const before = scan.text.slice(Math.max(0, start - 3), start);
  return {
    text,
    capital: isCapital(text),
    opens: /^\s*$|[.!?:;"“”—–-]\s*$|["“”‘(]$/.test(before),
    hits,
  };
}

export function leftOf(scan: Scan, span: Span): Neighbour | undefined {
  const { tokens, text } = scan;
  const token = span.first - 1;
  const gap = token < 0 ? undefined : gapBetween(text, tokens.end[token] as number, span.start);
  const hits = [...around(scan.hits, span)].filter((hit) => hit.last === token);
  return neighbour(scan, token, gap, hits);
}

export function rightOf(scan: Scan, span: Span): Neighbour | undefined {
  const { tokens, text } = scan;
  const token = span.last + 1;
  const gap =
    token >= tokens.count ? undefined : gapBetween(text, span.end, tokens.start[token] as number);
  const hits = [...around(scan.hits, span)].filter((hit) => hit.first === token);
  return neighbour(scan, token, gap, hits);
}

/** Keys of evidence (`topic:ai`, `place:us-ca`) that a pattern stands for. */
export function keysOf(index: LexiconIndex, pattern: number): string[] {
  return index.cuesOf[pattern] ?? [];
}

export function aliasesAt(index: LexiconIndex, pattern: number): IndexedAlias[] {
  return index.aliasesOf[pattern] ?? [];
}

/** What the letters of a whole block look like: a headline in capitals, a title, a chat. */
export interface BlockCase {
  allCaps: boolean;
  /** Most words begin with a capital. */
  titleCase: boolean;
  /** No capital anywhere. */
  allLower: boolean;
}

export function blockCase({ text, tokens }: Scan): BlockCase {
  let capital = 0;
  let words = 0;
  for (let i = 0; i < tokens.count; i++) {
    const first = text.charAt(tokens.start[i] as number);
    if (first.toLowerCase() === first.toUpperCase()) continue;
    words++;
    if (first !== first.toLowerCase()) capital++;
  }
  const allCaps = isAllCaps(text);
  return {
    allCaps,
    titleCase: !allCaps && words > 4 && capital / words > 0.65,
    allLower: capital === 0,
  };
}

/** Whether words before a bracket spell an abbreviation with their initials: "Personality Assessment Inventory (PAI". */
export function isSpeltOut(scan: Scan, span: Span): boolean {
  const { tokens, text } = scan;
  const letters = [...fold(text.slice(span.start, span.end))].filter((char) => /\p{L}/u.test(char));
  if (letters.length < 2 || text.charAt(span.start - 1) !== "(") return false;
  return letters.every((letter, i) => {
    const token = span.first - letters.length + i;
    return token >= 0 && fold(text.charAt(tokens.start[token] as number)) === letter;
  });
}
