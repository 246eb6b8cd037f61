/**
 * Spelling differences that never matter, folded away one UTF-16 unit at a time:
 * case, accents, full-width forms, kinds of spaces, dashes and quotes, and
 * characters that cannot be seen. Folding unit by unit keeps offsets true
 * without any map between folded and original text.
 */

/** Units that count as if they were not there: soft hyphen, zero-widths, combining marks, trade marks, raised digits. */
export const SKIPPED = 0;
const HYPHEN = 0x2d;
const SPACE = 0x20;
const APOSTROPHE = 0x27;
const QUOTE = 0x22;

const invisible = /[\p{Mn}\p{Me}\p{Cf}]/u;
/** `Claude™`, `OpenAI²`: notes on a name, no part of it. */
const raised = /[\u00ae\u2122\u2120\u00b2\u00b3\u00b9\u2070-\u209f]/u;
const space = /[\p{Z}\s]/u;
const dash = /[\p{Pd}\u2212]/u;
// Vowel signs of Indic scripts take a place of their own and belong to their word.
const word = /[\p{L}\p{N}\p{Mc}]/u;
const mark = /[\p{Mn}\p{Me}]/u;
const ownToken = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u30fc]/u;

/** Bits above the folded unit. */
export const WORD = 1 << 16;
export const OWN_TOKEN = 2 << 16;
export const DIGIT = 4 << 16;
/** An accent or vowel sign on the letter before it. */
export const MARK = 8 << 16;
const KNOWN = 16 << 16;
const UNIT = 0xffff;

/** Per UTF-16 unit: its folded form and its classes in one number, so that a text is looked up once. */
const table = new Uint32Array(65536);

function foldCharacter(char: string): number {
  if (invisible.test(char) || raised.test(char)) return SKIPPED;
  if (space.test(char)) return SPACE;
  if (dash.test(char)) return HYPHEN;
  if ("\u2018\u2019\u02bc\u00b4`".includes(char)) return APOSTROPHE;
  if ("\u201c\u201d\u00ab\u00bb".includes(char)) return QUOTE;
  // Only the base letter of a composed one; Hangul syllables must stay whole.
  if (ownToken.test(char)) return char.charCodeAt(0);
  return char.normalize("NFKD").toLowerCase().charCodeAt(0);
}

function classesOf(unit: number): number {
  const char = String.fromCharCode(unit);
  if (unit >= 0x30 && unit <= 0x39) return WORD | DIGIT;
  if (ownToken.test(char)) return WORD | OWN_TOKEN;
  return word.test(char) ? WORD : 0;
}

const skippedClass = (unit: number): number => (mark.test(String.fromCharCode(unit)) ? MARK : 0);

/** The table is filled by pages of 256 units on first use: most texts need two. */
function fillPage(unit: number): void {
  const first = unit & 0xff00;
  for (let u = first; u < first + 256; u++) {
    const isSurrogate = u >= 0xd800 && u <= 0xdfff;
    const to = isSurrogate ? u : foldCharacter(String.fromCharCode(u));
    table[u] = to | KNOWN | (isSurrogate ? 0 : to === SKIPPED ? skippedClass(u) : classesOf(to));
  }
}

/** The folded form of a UTF-16 unit (low 16 bits) and its classes (`WORD`, `OWN_TOKEN`, `DIGIT`). */
export function lookUp(unit: number): number {
  const known = table[unit] as number;
  if (known !== 0) return known;
  fillPage(unit);
  return table[unit] as number;
}

/** The folded form of a UTF-16 unit; `SKIPPED` where it counts for nothing. */
export function foldUnit(unit: number): number {
  return lookUp(unit) & UNIT;
}

/** A letter or digit of any script. */
export function isWordUnit(unit: number): boolean {
  return (lookUp(unit) & WORD) !== 0;
}

/** A unit of a script that is written without spaces: each is a token of its own. */
export function isOwnToken(unit: number): boolean {
  return (lookUp(unit) & OWN_TOKEN) !== 0;
}

export function isDigit(unit: number): boolean {
  return (lookUp(unit) & DIGIT) !== 0;
}

/** A whole string folded, skipped units dropped. For names in the lexicon, not for pages. */
export function fold(text: string): string {
  let out = "";
  for (let i = 0; i < text.length; i++) {
    const unit = foldUnit(text.charCodeAt(i));
    if (unit !== SKIPPED) out += String.fromCharCode(unit);
  }
  return out;
}
