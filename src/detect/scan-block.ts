import { withoutEndings } from "./case-ending.ts";
import { caseFit } from "./casing.ts";
import { isEdge } from "./edge.ts";
import { initialsAround } from "./initials.ts";
import { languageOf } from "./language.ts";
import { endOfLegalForm } from "./legal-form.ts";
import type { IndexedAlias, LexiconIndex } from "./lexicon-index.ts";
import { isOutsideProse } from "./not-prose.ts";
import type { Hit } from "./pattern-table.ts";
import { type Tokens, tokenize } from "./tokens.ts";
import { endOfVersion } from "./version-name.ts";

/** A span that is spelt like an alias, before any judgement. */
export interface Span {
  alias: IndexedAlias;
  /** Tokens, both included. */
  first: number;
  last: number;
  /** UTF-16 units of the block's text. */
  start: number;
  end: number;
  /** In lower case although the name has a capital; `partly`: beyond its first. */
  casing: "fits" | "partly" | "lower";
  /** A version follows the name of the family, and is part of the span. */
  versioned: boolean;
  /** Directly behind `#` or `@`. */
  tag: boolean;
  /** Initials beside a surname: the bearer's, which are part of the span, or somebody else's. */
  initials?: "own" | "other";
}

/** Names that always count, in all their capitals. */
export const isCertain = ({ alias, casing }: Span): boolean =>
  alias.rule === undefined && casing === "fits";

/** One block of text with everything of the lexicon that stands in it. */
export interface Scan {
  text: string;
  tokens: Tokens;
  /** ISO 639-1; undefined where the block is too short or mixed to tell. */
  language: string | undefined;
  spans: Span[];
  /** Every hit that stands as a word of its own, by first token: names and words of evidence. */
  hits: Hit[];
}

/** Where a span ends whose name itself ends in a mark: "X Corp." and "Humans&" keep theirs. */
function endWithMark(text: string, end: number, name: string): number {
  const mark = /[^\p{L}\p{N}\s)]+$/u.exec(name)?.[0] ?? "";
  return text.startsWith(mark, end) ? end + mark.length : end;
}

/** A plus or ampersand is part of what is said: "AI+" is not "AI". */
function lacksMark(text: string, end: number, name: string): boolean {
  return /[+&]$/.test(name) && text.charAt(end - 1) !== name.slice(-1);
}

const abbreviatedForm = /\b(inc|corp|ltd|co)$/i;

/** `:2023` behind the number of a standard. */
const edition = /^:(?:19|20)\d\d(?!\d)/;

/** `Alexa+`, `Command R+`: a plus belongs to the name of a model, whether or not we have heard of it. */
const endWithPlus = (text: string, end: number): number =>
  /^\+(?![\p{L}\p{N}+])/u.test(text.slice(end, end + 2)) ? end + 1 : end;

/** The last token of a span and where it ends, with the version or legal form that belongs to its name. */
function wholeName(text: string, tokens: Tokens, hit: Hit, { entity, text: name }: IndexedAlias) {
  const words = entity.versionWords;
  if (words !== undefined) {
    const last = endOfVersion(text, tokens, hit.last, words);
    const bare = tokens.end[last] as number;
    const end = endWithPlus(text, last > hit.last ? bare : endWithMark(text, bare, name));
    return { last, end, versioned: last > hit.last };
  }
  if (
    entity.kind === "policy" &&
    edition.test(text.slice(tokens.end[hit.last], (tokens.end[hit.last] as number) + 6))
  )
    return { last: hit.last + 1, end: tokens.end[hit.last + 1] as number, versioned: false };
  const last = entity.kind === "lab" ? endOfLegalForm(text, tokens, hit.last) : hit.last;
  const end = tokens.end[last] as number;
  const isForm = last > hit.last && abbreviatedForm.test(text.slice(end - 5, end));
  return {
    last,
    end: endWithMark(text, end, isForm ? "." : last > hit.last ? "" : name),
    versioned: false,
  };
}

/** `S. Altman`, `Bostrom, N.`: a surname with the initials that stand beside it. */
function withInitials(text: string, tokens: Tokens, span: Span): Span {
  const { alias, start, end } = span;
  const { given } = alias.entity;
  if (given === undefined || alias.text.includes(given)) return span;
  const initials = initialsAround(text, start, end, given);
  if (initials === undefined) return span;
  if (!initials.areOwn) return { ...span, initials: "other" };
  let { first, last } = span;
  while (first > 0 && (tokens.start[first - 1] as number) >= initials.start) first--;
  while (last + 1 < tokens.count && (tokens.end[last + 1] as number) <= initials.end) last++;
  return { ...span, first, last, start: initials.start, end: initials.end, initials: "own" };
}

function spanOf(text: string, tokens: Tokens, hit: Hit, alias: IndexedAlias): Span | undefined {
  const { last, end, versioned } = wholeName(text, tokens, hit, alias);
  const start = tokens.start[hit.first] as number;
  const tag = start > 0 && "#@＃＠".includes(text.charAt(start - 1));
  if (!isEdge(text, tokens, hit.first - 1) || !isEdge(text, tokens, last)) return undefined;
  if ((alias.tag && !tag) || lacksMark(text, end, alias.text)) return undefined;
  const name = text.slice(start, tokens.end[hit.last]);
  const fit = tag ? "fits" : caseFit(alias.casing, alias.text, name);
  if (fit === "wrong" || isOutsideProse(text, start, end)) return undefined;
  const span = { alias, first: hit.first, last, start, end, casing: fit, versioned, tag };
  return fit === "fits" ? withInitials(text, tokens, span) : span;
}

function spansOf(text: string, tokens: Tokens, hits: readonly Hit[], index: LexiconIndex): Span[] {
  return hits.flatMap((hit) =>
    index.aliasesOf(hit.pattern).flatMap((alias) => spanOf(text, tokens, hit, alias) ?? []),
  );
}

/** Names that carry a case ending of the block's language, without it: `OpenAIs` is a span of `OpenAI`. */
function inflectedSpans(
  text: string,
  tokens: Tokens,
  language: string | undefined,
  index: LexiconIndex,
): Span[] {
  const endings = language === undefined ? undefined : index.languages.endings.get(language);
  const bare = endings === undefined ? undefined : withoutEndings(text, tokens, endings);
  if (bare === undefined) return [];
  const isCut = (token: number) => bare.end[token] !== tokens.end[token];
  const hits = index.table.find(text, bare).filter(({ last }) => isCut(last));
  return spansOf(text, bare, hits, index).filter(({ last }) => isCut(last));
}

/** Finds all names and words of evidence in a block of text. Linear time; never throws. */
export function scanBlock(text: string, index: LexiconIndex): Scan {
  const tokens = tokenize(text);
  const language = languageOf(tokens, index.languages);
  const found = index.table.find(text, tokens);
  const spans = spansOf(text, tokens, found, index);
  const inflected = inflectedSpans(text, tokens, language, index);
  if (inflected.length > 0) {
    spans.push(...inflected);
    spans.sort((a, b) => a.first - b.first || a.last - b.last);
  }
  const hits = found.filter(
    ({ first, last }) => isEdge(text, tokens, first - 1) && isEdge(text, tokens, last),
  );
  return { text, tokens, language, spans, hits };
}
