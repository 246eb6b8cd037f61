import { isEdge } from "./edge.ts";
import { fold, isDigit } from "./fold.ts";
import { gapBetween } from "./gap.ts";
import type { Tokens } from "./tokens.ts";

/** Words that may follow a version number in any family's names. */
const tiers = new Set(
  "mini nano pro ultra flash lite turbo preview instruct chat base max plus small medium large thinking vision exp latest distill".split(
    " ",
  ),
);

/** Of these, words that say too little behind a name without a number: `Gemini Chat`, `Claude Max`. */
const commonTiers = new Set("base max chat thinking vision preview plus exp latest".split(" "));

/** Largest number that stands for a version behind a space; above it, it is a score or a count. */
const LARGEST_VERSION = 30;

/** Tokens that a version may have: `Qwen3-235B-A22B-Instruct-2507` has nine. */
const LONGEST_VERSION = 12;

interface Step {
  token: string;
  gap: string;
  /** As written: whether its first letter is a capital. */
  capital: boolean;
  afterDigit: boolean;
  /** Another number or word of the version has come before. */
  afterVersion: boolean;
  /** What follows the token: `B` in 405B. */
  next: string;
}

/** Years, scores and quantities are not versions. */
function isNumber({ token, gap, next, afterDigit }: Step): boolean {
  if (!isDigit(token.charCodeAt(0))) return false;
  if (token.length <= 4 && /^b\b/i.test(next)) return true;
  if (gap === " ") return !afterDigit && Number(token) <= LARGEST_VERSION;
  if (gap === "." || gap === "") return token.length <= 4;
  if (gap === ",") return afterDigit && token.length === 1;
  return gap === "-" && token.length <= 8;
}

/** `o` of 4o, `b` of 70B, `A` of A22B, `K` of K2: letters that touch a number. */
function isSuffix({ token, gap, capital, afterDigit, next }: Step): boolean {
  if (gap === "") return token.length <= 2 && afterDigit;
  if (gap === "-" && /^[abrvkx]$/.test(token)) return true;
  return token.length === 1 && capital && /^\d/.test(next);
}

function isTier({ token, gap, capital, afterVersion }: Step, words: ReadonlySet<string>): boolean {
  if (gap !== " " && gap !== "-") return false;
  if (words.has(token)) return true;
  if (!tiers.has(token) || (gap === " " && !capital)) return false;
  return afterVersion || !commonTiers.has(token);
}

/**
 * The last token of a versioned name whose family name ends at token `last`:
 * `Claude` in `Claude 3.5 Sonnet` gives the token of `Sonnet`. Versions that did
 * not exist when the data was built are read the same way.
 * @param words the family's own words of versions, folded
 */
export function endOfVersion(
  text: string,
  tokens: Tokens,
  last: number,
  words: ReadonlySet<string>,
): number {
  let end = last;
  let digit = false;
  for (let next = last + 1; next < tokens.count && next - last <= LONGEST_VERSION; next++) {
    const start = tokens.start[next] as number;
    const gap = gapBetween(text, tokens.end[next - 1] as number, start);
    if (gap === undefined) break;
    const token = fold(text.slice(start, tokens.end[next]));
    const letter = text.charAt(start);
    const following = text.slice(tokens.end[next], (tokens.end[next] as number) + 2);
    const step = {
      token,
      gap,
      capital: letter !== letter.toLowerCase(),
      afterDigit: digit,
      afterVersion: end > last,
      next: following,
    };
    if (!isNumber(step) && !isSuffix(step) && !isTier(step, words)) break;
    if (gap === "." && !digit) break;
    if (isNumber(step)) digit = true;
    if (isEdge(text, tokens, next)) end = next;
  }
  return end;
}
