import { isExpanded, isSpeltOut, opensSentence } from "./beside.ts";
import type { BlockCase } from "./block-case.ts";
import { isAllCaps } from "./casing.ts";
import type { Features } from "./features.ts";
import type { Scan, Span } from "./scan-block.ts";
import type { Window } from "./window.ts";

/** How much lower case says in a chat, where nothing has capitals. */
const IN_CHAT = 0.15;

/** `gemini-2.5-flash`: programs write the names of models so. */
const identifier = /^[\p{Ll}\d.]+-\S*(?:\d|(?:latest|preview|beta|chat|instruct|turbo|reasoner)$)/u;

/** A whole number behind a space could as well be that of a rocket, a runway or a bus. */
const bareNumber = /^\p{L}+\s\d+$/u;

/** How much its lower case speaks against a name. */
function lowerCase({ casing, versioned }: Span, { allLower }: BlockCase, name: string): number {
  if (casing === "fits" || (versioned && identifier.test(name))) return 0;
  if (allLower) return IN_CHAT;
  return casing === "partly" ? 0.4 : 1;
}

/** Whether the opening of a sentence could account for a name's capital: not for `KOSA`, `DeepSeek`, `Le Chat`. */
const isPlainWord = ({ alias }: Span): boolean => /^\p{Lu}[\p{Ll}\s]*$/u.test(alias.text);

/** Whether even an ordinary word would have a capital here. */
export function isCapitalAnyway(
  scan: Scan,
  span: Span,
  { allCaps, titleCase }: BlockCase,
): boolean {
  return allCaps || titleCase || opensSentence(scan, span);
}

/** How much a capital beside the same word without one says where titles and openings have capitals anyway. */
const TWIN_ANYWAY = 0.4;

/**
 * How much it says for a name that its word stands in lower case elsewhere: "Knit it in alpaca;
 * Alpaca got it wrong". Nothing where the name is in capitals throughout: any word may be shouted.
 */
function lowerTwin(scan: Scan, span: Span, window: Window, style: BlockCase): number {
  const isLower = (at: number) => /^\p{Ll}/u.test(scan.text.charAt(at));
  const name = scan.text.slice(span.start, span.end);
  if (span.casing !== "fits" || isLower(span.start) || isAllCaps(name)) return 0;
  const hasTwin = window.hits.some(
    ({ pattern, first }) =>
      pattern === span.alias.pattern && isLower(scan.tokens.start[first] as number),
  );
  if (!hasTwin) return 0;
  return isCapitalAnyway(scan, span, style) ? TWIN_ANYWAY : 1;
}

/** What the letters of a span say: its case, its number or version, its bracket. */
export function formFeatures(scan: Scan, span: Span, window: Window, style: BlockCase): Features {
  const expanded = isExpanded(scan, span, window);
  const name = scan.text.slice(span.start, span.end);
  const isBare = bareNumber.test(name);
  return {
    versioned: span.versioned && !isBare ? 1 : 0,
    numbered: span.versioned && isBare ? 1 : 0,
    lower: lowerCase(span, style, name),
    caps: style.allCaps ? 1 : 0,
    "sentence-start": isPlainWord(span) && opensSentence(scan, span) ? 1 : 0,
    tag: span.tag ? 1 : 0,
    initials: span.initials === "own" ? 1 : 0,
    "other-initials": span.initials === "other" ? 1 : 0,
    "lower-twin": lowerTwin(scan, span, window, style),
    expansion: expanded ? 1 : 0,
    "other-expansion": !expanded && isSpeltOut(scan, span) ? 1 : 0,
  };
}
