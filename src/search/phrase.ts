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

/** Whether a text has all of some phrases and none of others, however it is cased and punctuated. */
export function createPhraseTest(
  wanted: readonly Phrase[],
  unwanted: readonly Phrase[],
): (text: string) => boolean {
  const inWords = ({ words, isOpen }: Phrase) => ` ${words.join(" ")}${isOpen ? "" : " "}`;
  const all = [...new Set(wanted.map(inWords))];
  const none = [...new Set(unwanted.map(inWords))];
  return (text) => {
    const words = ` ${wordsOf(text).join(" ")} `;
    return (
      all.every((phrase) => words.includes(phrase)) &&
      !none.some((phrase) => words.includes(phrase))
    );
  };
}
