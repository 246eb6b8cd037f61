import { wordsOf } from "./words.ts";

/** Words that stand in this order, one directly behind the other. */
export interface Phrase {
  words: readonly string[];
  /** The last word may go on: the closing quote is still to be typed. */
  isOpen: boolean;
}

export function createPhrase(text: string, isOpen: boolean): Phrase {
  return { words: wordsOf(text), isOpen };
}

/** Whether a text has a phrase, however it is cased and punctuated. */
export function hasPhrase(text: string, { words, isOpen }: Phrase): boolean {
  const end = isOpen ? "" : " ";
  return ` ${wordsOf(text).join(" ")} `.includes(` ${words.join(" ")}${end}`);
}
