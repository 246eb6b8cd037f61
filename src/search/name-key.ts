import { wordsOf } from "./words.ts";

/** What a name is without everything that is only spelling: `S.B. 1047` and `sb1047` are one, `AI+` and `AI` are not. */
export function nameKey(name: string): string {
  return wordsOf(name.replace(/[+＋]/g, " plus ")).join("");
}
