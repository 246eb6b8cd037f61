import { stopWords } from "./stop-words.ts";
import { wordsOf } from "./words.ts";

/** How often a text has each of its words, without stop words. */
export type WordCounts = ReadonlyMap<string, number>;

export function countWords(text: string): WordCounts {
  const counts = new Map<string, number>();
  for (const word of wordsOf(text)) {
    if (!stopWords.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/**
 * Compares a few texts with each other: the cosine of their words by TF-IDF, where a word is as rare
 * as the texts that have it among these few. So what all share, as the words of the query that found
 * them, counts little, and nothing needs to be looked up.
 */
export function compareTexts(texts: readonly WordCounts[]): (a: number, b: number) => number {
  const having = new Map<string, number>();
  for (const text of texts) {
    for (const word of text.keys()) having.set(word, (having.get(word) ?? 0) + 1);
  }
  const rarities = Array.from(texts, (_, n) => Math.log(1 + texts.length / (n + 1)));
  const rarityOf = (word: string) => rarities[(having.get(word) ?? 0) - 1] ?? 0;
  const often = (count: number) => (count === 1 ? 1 : 1 + Math.log(count));
  const lengths = texts.map((text) => {
    let squares = 0;
    for (const [word, count] of text) squares += (often(count) * rarityOf(word)) ** 2;
    return Math.sqrt(squares) || 1;
  });
  return (a, b) => {
    const [one, other] = [texts[a], texts[b]];
    let sum = 0;
    for (const [word, count] of one ?? []) {
      const there = other?.get(word);
      if (there !== undefined) sum += often(count) * often(there) * rarityOf(word) ** 2;
    }
    return sum / ((lengths[a] ?? 1) * (lengths[b] ?? 1));
  };
}
