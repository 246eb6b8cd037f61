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
  if (gap === "") return /^[a-z]{1,2}$/.test(token) && afterDigit;
  if (gap === "-" && /^[abrvkx]$/.test(token)) return true;
  return token.length === 1 && capital && /^\d/.test(next);
}

function isTier({ token, gap, capital, afterVersion }: Step, words: ReadonlySet<string>): boolean {
  if (gap !== " " && gap !== "-") return false;
  if (words.has(token)) return true;
  if (!tiers.has(token) || (gap === " " && !capital)) return false;
  return afterVersion || !commonTiers.has(token);
}

/** What is written on to a name with a dash and is no part of it: `GPT-4-powered`. */
const compounds = new Set(
  "based powered style like level class backed made generated written assisted enabled driven type sized era only free compatible users model models".split(
    " ",
  ),
);

/** Words at the end of the name under which a program calls a model: `deepseek-reasoner`, `llama-2-7b-hf`. */
const tails = new Set(
  "hf it moe instruct chat base distill reasoner reasoning thinking coder max beta latest preview turbo terminus gguf awq gptq fp".split(
    " ",
  ),
);

/** How far back the beginning of a run is looked for, in UTF-16 units. */
const LONGEST_RUN = 40;
const lowerRun = /(?:^|[\s"“(/])\p{Ll}[^\s\p{Lu}]*$/u;

/**
 * The last token of the run without spaces that a version opens, as programs and model hubs write
 * it: `DeepSeek-R1-Distill-Qwen-32B`. In lower case all that dashes join is the name; with capitals
 * only what leads to a number or a known ending, or `GPT-5-Nutzer` would be one.
 */
function endOfRun(text: string, tokens: Tokens, last: number, isVersion: boolean): number {
  const nameEnd = tokens.end[last] as number;
  const isLower = lowerRun.test(text.slice(Math.max(0, nameEnd - LONGEST_RUN), nameEnd));
  let end = last;
  const limit = Math.min(tokens.count, last + LONGEST_VERSION);
  for (let next = last + 1; next < limit; next++) {
    const start = tokens.start[next] as number;
    const gap = gapBetween(text, tokens.end[next - 1] as number, start);
    const token = fold(text.slice(start, tokens.end[next]));
    const isDigits = isDigit(token.charCodeAt(0));
    const isJoined =
      gap === "-" || (gap === "" && next > last + 1) || ((gap === "." || gap === ":") && isDigits);
    if (!isJoined || !/^[a-z\d]+$/.test(token) || compounds.has(token)) break;
    if (tails.has(token) || (isVersion && (isLower || isDigits || gap === ""))) end = next;
  }
  return isEdge(text, tokens, end) && (isVersion || isLower) ? end : last;
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
  return endOfRun(
    text,
    tokens,
    end,
    digit || isDigit(text.charCodeAt(tokens.start[last] as number)),
  );
}
