/**
 * Which words a text is about, in a form that two texts can be compared by without an index: its
 * weightiest stems, hashed, each with a weight. The cosine of two signatures is how much the texts
 * have in common.
 */
import { stem } from "./stem.ts";
import { stopWords } from "./stop-words.ts";
import { wordsOf } from "./words.ts";

/** Stems kept of each article; 48 were measured to keep all of the effect of the whole text. */
export const SIGNATURE_STEMS = 48;
export const HASHES = 1 << 16;
/** Titles say in few words what a text is about. */
const TITLE_COUNTS = 2;
/** Largest weight that a packed signature can hold. */
export const WEIGHT_SCALE = 127;

/** Hash of a stem, 16 bits: FNV-1a, both halves folded together. */
function hashStem(text: string): number {
  let hash = 0x811c9dc5;
  for (let n = 0; n < text.length; n++) hash = Math.imul(hash ^ text.charCodeAt(n), 0x01000193);
  return ((hash >>> 16) ^ hash) & (HASHES - 1);
}

/** How often each hashed stem occurs in a title and the text below it. */
export function countStems(title: string, text: string): Map<number, number> {
  const counts = new Map<number, number>();
  const add = (source: string, times: number) => {
    for (const word of wordsOf(source)) {
      if (stopWords.has(word) || word.length < 2) continue;
      const hash = hashStem(stem(word));
      counts.set(hash, (counts.get(hash) ?? 0) + times);
    }
  };
  add(title, TITLE_COUNTS);
  add(text, 1);
  return counts;
}

export interface Signature {
  /** Ascending. */
  hashes: number[];
  /** Of unit length together. */
  weights: number[];
}

/**
 * The weightiest stems of a text by TF-IDF, (1 + ln tf) ln(1 + N / df).
 * @param frequency in how many of `total` articles a hashed stem occurs
 * @param most how many stems are kept
 */
export function signatureOf(
  counts: ReadonlyMap<number, number>,
  frequency: (hash: number) => number,
  total: number,
  most: number = SIGNATURE_STEMS,
): Signature {
  const rows = [...counts].map(([hash, count]) => {
    const rarity = Math.log(1 + total / Math.max(1, frequency(hash)));
    return { hash, weight: (1 + Math.log(count)) * rarity };
  });
  const kept = rows.sort((a, b) => b.weight - a.weight || a.hash - b.hash).slice(0, most);
  const length = Math.hypot(...kept.map(({ weight }) => weight)) || 1;
  kept.sort((a, b) => a.hash - b.hash);
  return {
    hashes: kept.map(({ hash }) => hash),
    weights: kept.map(({ weight }) => weight / length),
  };
}
