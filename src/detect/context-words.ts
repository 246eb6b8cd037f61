import { fold, isDigit } from "./fold.ts";
import type { Scan, Span } from "./scan-block.ts";
import { hashOf, mix, type Tokens } from "./tokens.ts";
import type { Window } from "./window.ts";

/** Words so many tokens away on either side of a name, in its sentence, are near it. */
const REACH = 6;

/** What stands between two words, as far as it tells how they belong together; `|` ends a sentence. */
type Mark = " " | "," | "'" | "(" | '"' | "-" | "|";

const marks: [Mark, RegExp][] = [
  ["|", /[.!?;:\n]/],
  [",", /,/],
  ["'", /['’]/],
  ["(", /[([]/],
  ['"', /["“”]/],
  ["-", /[-–—]/],
];

type Side = "before" | "after";

/** Where a word stands: beside the name with a mark between, next but one, or near. */
type Place = `${Side}${Mark | "2"}` | "near";

/** A number stands for all numbers. */
const NUMBER = "0";

/** Told of each place and the token there; of -1 where the mark between says enough. */
type Visit = (place: Place, token: number) => void;

/** The mark between a token and the next. */
function markBehind({ text, tokens }: Scan, token: number): Mark {
  const gap = text.slice(tokens.end[token], tokens.start[token + 1]);
  return gap === " " ? " " : (marks.find(([, found]) => found.test(gap))?.[0] ?? " ");
}

/** Words beside a name and next but one; `mark` is what stands between a token and the one nearer to the name. */
function visitSide(
  side: Side,
  next: number,
  afterNext: number,
  { count }: Tokens,
  mark: (token: number) => Mark,
  visit: Visit,
): void {
  const isToken = (token: number) => token >= 0 && token < count;
  const between = isToken(next) ? mark(next) : "|";
  visit(`${side}${between}`, -1);
  if (between === "|") return;
  visit(`${side}${between}`, next);
  if (isToken(afterNext)) visit(`${side}2`, mark(afterNext) === "|" ? -1 : afterNext);
}

/** The words of a name's sentence within reach, as far as no other occurrence of the name is nearer. */
function visitNear(scan: Scan, { first, last }: Span, { from, to }: Window, visit: Visit): void {
  const lowest = Math.max(0, from, first - REACH);
  for (let i = first - 1; i >= lowest && markBehind(scan, i) !== "|"; i--) visit("near", i);
  const highest = Math.min(scan.tokens.count - 1, to, last + REACH);
  for (let i = last + 1; i <= highest && markBehind(scan, i - 1) !== "|"; i++) visit("near", i);
}

function visitContext(scan: Scan, span: Span, window: Window, visit: Visit): void {
  const { first, last } = span;
  visitSide("before", first - 1, first - 2, scan.tokens, (token) => markBehind(scan, token), visit);
  visitSide("after", last + 1, last + 2, scan.tokens, (t) => markBehind(scan, t - 1), visit);
  visitNear(scan, span, window, visit);
}

/**
 * The words beside and near a name, each with its place, as `Lexicon.context` names them:
 * `before :my`, `after,:who`, `after2:told`, `near:guitar`.
 */
export function contextKeys(scan: Scan, span: Span, window: Window): string[] {
  const { text, tokens } = scan;
  const wordOf = (token: number): string => {
    const word = fold(text.slice(tokens.start[token], tokens.end[token]));
    return isDigit(word.charCodeAt(0)) ? NUMBER : word;
  };
  const keys = new Set<string>();
  visitContext(scan, span, window, (place, token) => {
    keys.add(`${place}:${token < 0 ? "" : wordOf(token)}`);
  });
  return [...keys];
}

/** Log-odds by the hash of place and word. */
export type ContextWeights = ReadonlyMap<number, number>;

const hashWord = (word: string): number => hashOf(word, 0, word.length);
const numberHash = hashWord(NUMBER);

const placeHashes = new Map<string, number>();

function hashPlace(place: string): number {
  const known = placeHashes.get(place) ?? hashWord(place);
  placeHashes.set(place, known);
  return known;
}

/** By the hash of place and word, from the keys of `contextKeys`. */
export function indexContext(weights: Readonly<Record<string, number>>): ContextWeights {
  return new Map(
    Object.entries(weights).map(([key, weight]) => {
      const cut = key.lastIndexOf(":");
      const word = key.slice(cut + 1);
      return [mix(hashPlace(key.slice(0, cut)), word === "" ? 0 : hashWord(word)), weight];
    }),
  );
}

/** Log-odds that the words beside and near a name add: each counts once in each of its places. */
export function contextWeight(
  scan: Scan,
  span: Span,
  window: Window,
  weights: ContextWeights,
): number {
  const { text, tokens } = scan;
  const seen = new Set<number>();
  let sum = 0;
  visitContext(scan, span, window, (place, token) => {
    const isNumber = token >= 0 && isDigit(text.charCodeAt(tokens.start[token] as number));
    const word = token < 0 ? 0 : isNumber ? numberHash : (tokens.hash[token] as number);
    const key = mix(hashPlace(place), word);
    const weight = seen.has(key) ? undefined : weights.get(key);
    seen.add(key);
    if (weight !== undefined) sum += weight;
  });
  return sum;
}
