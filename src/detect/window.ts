import type { Hit } from "./pattern-table.ts";
import type { Scan, Span } from "./scan-block.ts";

/** How many tokens on either side of a name can speak for or against it. */
export const WINDOW = 120;
/** Within so many tokens a word weighs fully; further away, and across the window, less. */
const NEAR = 14;
const FAR = 45;

/** What stands around a span, the span's own tokens left out. */
export interface Window {
  hits: Hit[];
  /** Hits that reach into the span from outside: "Jean-Claude" over "Claude", "Falcon 9". */
  over: Hit[];
  spans: Span[];
  /** Patterns among the hits, each with the weight of its nearest occurrence. */
  words: Map<number, number>;
  /** The same of the hits to which no other occurrence of the name is nearer. */
  ownWords: Map<number, number>;
  /** Tokens to which no other occurrence of the name is nearer. */
  from: number;
  to: number;
}

/** What one word of evidence adds at a distance in tokens: 1, .7 or .4. */
function weightAt(distance: number): number {
  if (distance <= NEAR) return 1;
  return distance <= FAR ? 0.7 : 0.4;
}

function distance(span: Span, hit: Hit): number {
  return hit.last < span.first ? span.first - hit.last : hit.first - span.last;
}

/** First index in a list sorted by `first` whose entry begins at or after a token. */
export function lowerBound(list: readonly { first: number }[], token: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as { first: number }).first < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Entries of a list sorted by `first` that lie near a span, or over it. */
function entriesNear<T extends { first: number; last: number }>(
  list: readonly T[],
  span: Span,
): T[] {
  const found: T[] = [];
  for (let i = lowerBound(list, span.first - WINDOW); i < list.length; i++) {
    const entry = list[i] as T;
    if (entry.first > span.last + WINDOW) break;
    found.push(entry);
  }
  return found;
}

const isApart = (entry: { first: number; last: number }, span: Span): boolean =>
  entry.first > span.last || entry.last < span.first;

/** A word within the span is the name itself, in another case: "page" and Page. */
const reachesOut = (hit: Hit, span: Span): boolean =>
  hit.first < span.first || hit.last > span.last;

function note(weights: Map<number, number>, pattern: number, weight: number): void {
  if (weight > (weights.get(pattern) ?? 0)) weights.set(pattern, weight);
}

/** The tokens to which no other occurrence of a span's spelling is nearer, in whatever case it is written. */
function ownStretch(span: Span, hits: readonly Hit[]): { from: number; to: number } {
  let from = Number.NEGATIVE_INFINITY;
  for (const { pattern, first, last } of hits) {
    if (pattern !== span.alias.pattern) continue;
    if (first > span.last) return { from, to: (span.last + first) / 2 };
    from = (last + span.first) / 2;
  }
  return { from, to: Number.POSITIVE_INFINITY };
}

/**
 * What stands around a span. A word for or against it speaks for the nearest occurrence of a name alone:
 * in "Cicero lost his head, while Cicero, Meta's player, won", Meta says nothing of the first.
 */
export function windowAround(scan: Scan, span: Span): Window {
  const near = entriesNear(scan.hits, span);
  const hits = near.filter((hit) => isApart(hit, span));
  const { from, to } = ownStretch(span, hits);
  const words = new Map<number, number>();
  const ownWords = new Map<number, number>();
  for (const hit of hits) {
    const weight = weightAt(distance(span, hit));
    note(words, hit.pattern, weight);
    if (hit.first >= from && hit.first <= to) note(ownWords, hit.pattern, weight);
  }
  const over = near.filter((hit) => !isApart(hit, span) && reachesOut(hit, span));
  const spans = entriesNear(scan.spans, span).filter((other) => isApart(other, span));
  return { hits, over, spans, words, ownWords, from, to };
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
