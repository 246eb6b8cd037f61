import { fold, isDigit } from "./fold.ts";
import { gapBetween } from "./gap.ts";
import type { Hit } from "./pattern-table.ts";
import type { Scan, Span } from "./scan-block.ts";
import type { Window } from "./window.ts";

/** The word beside a span, where only white space or a dash lies between. */
export interface Neighbour {
  capital: boolean;
  /** Digits: "ISO 9001" is not ISO, "AISI 304" is a steel. */
  isNumber: boolean;
  /** It opens its sentence, so its capital says little. */
  opens: boolean;
  /** What of the lexicon touches the span on this side. */
  hits: Hit[];
}

const sentenceOpening = /^\s*$|[.!?:;"“”—–-]\s*$|["“”‘(]$/;

/** Whether a span opens its sentence or its block. */
export function opensSentence(scan: Scan, { start }: Span): boolean {
  return sentenceOpening.test(scan.text.slice(Math.max(0, start - 3), start));
}

const isCapital = (text: string): boolean => text.length > 1 && /^\p{Lu}/u.test(text);

function neighbourAt(scan: Scan, token: number, hits: Hit[]): Neighbour {
  const start = scan.tokens.start[token] as number;
  return {
    capital: isCapital(scan.text.slice(start, scan.tokens.end[token])),
    isNumber: isDigit(scan.text.charCodeAt(start)),
    opens: sentenceOpening.test(scan.text.slice(Math.max(0, start - 3), start)),
    hits,
  };
}

/** `E` of "S. E. Hinton". */
const isInitial = ({ text, tokens }: Scan, token: number): boolean =>
  /^\p{Lu}$/u.test(text.slice(tokens.start[token], tokens.end[token]));

export function leftOf(scan: Scan, span: Span, { hits }: Window): Neighbour | undefined {
  const token = span.first - 1;
  if (token < 0) return undefined;
  const gap = gapBetween(scan.text, scan.tokens.end[token] as number, span.start);
  const touching = hits.filter(({ last }) => last === token);
  if (gap === ". " && isInitial(scan, token))
    return { ...neighbourAt(scan, token, []), capital: true, opens: false };
  return gap === " " || gap === "-" ? neighbourAt(scan, token, touching) : undefined;
}

export function rightOf(scan: Scan, span: Span, { hits }: Window): Neighbour | undefined {
  const token = span.last + 1;
  if (token >= scan.tokens.count) return undefined;
  const gap = gapBetween(scan.text, span.end, scan.tokens.start[token] as number);
  const touching = hits.filter(({ first }) => first === token);
  return gap === " " || gap === "-" ? neighbourAt(scan, token, touching) : undefined;
}

/** Hits directly before a span: "Utah SB 53", "Juneau's SB 53", "In Wisconsin, SB 53". */
export function hitsBefore(scan: Scan, span: Span, { hits }: Window): Hit[] {
  return hits.filter(({ last }) => {
    if (last >= span.first || span.first - last > 2) return false;
    const between = scan.text.slice(scan.tokens.end[last] as number, span.start);
    return /^(['’]s?)?,?\s*$/.test(between);
  });
}

/** "Full Name (ABBR)" or "ABBR (Full Name)": a longer name of the same entity, one in brackets behind the other. */
export function isExpanded(scan: Scan, span: Span, { spans }: Window): boolean {
  return spans.some((other) => {
    const isLonger = other.alias.text.length > span.alias.text.length;
    if (!isLonger || other.alias.entity !== span.alias.entity) return false;
    const [left, right] = other.first < span.first ? [other, span] : [span, other];
    if (right.start - left.end > 8) return false;
    return /^\s?\(["“]?(?:the )?$/.test(scan.text.slice(left.end, right.start));
  });
}

/** Whether the words before a bracket spell an abbreviation: "Personality Assessment Inventory (PAI)". */
export function isSpeltOut(scan: Scan, span: Span): boolean {
  const { tokens, text } = scan;
  if (text.charAt(span.start - 1) !== "(") return false;
  const letters = [...fold(text.slice(span.start, span.end))].filter((char) => /\p{L}/u.test(char));
  if (letters.length < 2) return false;
  return letters.every((letter, i) => {
    const token = span.first - letters.length + i;
    return token >= 0 && fold(text.charAt(tokens.start[token] as number)) === letter;
  });
}
