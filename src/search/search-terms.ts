import { stopWords } from "./stop-words.ts";
import { wordsOf } from "./words.ts";

/** What bills and orders are called at length, and the letters that their numbers carry. */
const spelledOut: [RegExp, string][] = [
  [/\bsenate bill\b/gi, "sb"],
  [/\bhouse bill\b/gi, "hb"],
  [/\bassembly bill\b/gi, "ab"],
  [/\bexecutive order\b/gi, "eo"],
];
/**
 * `S.B. 1047`, `SB-1047`, `H. R. 7757`, `GPT-5.5`, `No. 14,110`: letters and the number they belong
 * to, which a version's dots are part of.
 */
const numbered =
  /(?<![\p{L}\p{N}])((?:\p{L}\.\s?){1,4}|\p{L}{1,8})[\s-]?(?:no\.?\s?)?(\d(?:[\d,]*\d)?(?:\.\d+)*)(\p{L}?)(?![\p{L}\p{N}])/giu;

/**
 * Names with a number as one term each, however they are written: `sb1047`, `hr7757`, `gpt4o`.
 * Plain words before a number ("in 2024") make none.
 */
function numberedTerms(text: string): string[] {
  if (!/\d/.test(text)) return [];
  const shortened = spelledOut.reduce((all, [long, short]) => all.replace(long, short), text);
  return [...shortened.matchAll(numbered)].flatMap(([, letters = "", digits = "", suffix = ""]) => {
    const [word = ""] = wordsOf(letters.replace(/[.\s]/g, ""));
    if (word === "" || stopWords.has(word)) return [];
    return [word + digits.replaceAll(",", "") + suffix.toLowerCase()];
  });
}

/** The terms under which a text is found: its words without stop words, and its numbered names. */
export function searchTerms(text: string): string[] {
  const words = wordsOf(text).filter((word) => !stopWords.has(word) && !/^[a-z]$/.test(word));
  const seen = new Set(words);
  return [...words, ...numberedTerms(text).filter((term) => !seen.has(term))];
}
