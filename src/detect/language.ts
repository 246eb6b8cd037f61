import type { LexiconLanguage } from "../model/lexicon.ts";
import { fold } from "./fold.ts";
import { hashOf, type Tokens } from "./tokens.ts";

export interface IndexedLanguages {
  /** By the hash of a frequent word: the languages that it shows. */
  byWord: ReadonlyMap<number, readonly string[]>;
  /** Case endings by language, folded, the longest first. */
  endings: ReadonlyMap<string, readonly string[]>;
}

export function indexLanguages(languages: Record<string, LexiconLanguage>): IndexedLanguages {
  const byWord = new Map<number, string[]>();
  const endings = new Map<string, string[]>();
  for (const [language, { words, endings: own }] of Object.entries(languages)) {
    for (const word of words.map(fold)) {
      const hash = hashOf(word, 0, word.length);
      byWord.set(hash, [...(byWord.get(hash) ?? []), language]);
    }
    if (own.length > 0)
      endings.set(
        language,
        own.map(fold).sort((a, b) => b.length - a.length),
      );
  }
  return { byWord, endings };
}

/** So many words of a block are looked at, unless one language leads earlier. */
const SAMPLE = 100;
/** A lead in frequent words that settles the language. */
const CLEAR_LEAD = 4;

/**
 * The language of a block (ISO 639-1) by its most frequent words; undefined
 * where it has none, or as many of two languages.
 */
export function languageOf(tokens: Tokens, { byWord }: IndexedLanguages): string | undefined {
  const counts = new Map<string, number>();
  let [best, most, second]: [string | undefined, number, number] = [undefined, 0, 0];
  for (let i = 0; i < Math.min(tokens.count, SAMPLE); i++) {
    for (const language of byWord.get(tokens.hash[i] as number) ?? []) {
      const count = (counts.get(language) ?? 0) + 1;
      counts.set(language, count);
      if (language === best) most = count;
      else if (count > most) [best, second, most] = [language, most, count];
      else if (count > second) second = count;
    }
    if (most - second >= CLEAR_LEAD) break;
  }
  return most > second ? best : undefined;
}
