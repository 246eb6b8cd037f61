import type { SearchData } from "../model/library.ts";
import { stem } from "./stem.ts";

/** The words of an index. */
export interface Vocabulary {
  has(term: string): boolean;
  /** Whether some word begins with the text. */
  completes(beginning: string): boolean;
  /** Other words with the same stem. */
  variants(term: string): string[];
}

function lowerBound(sorted: readonly string[], text: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

function groupByStem(terms: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const term of terms) {
    const key = stem(term);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [term]);
    else group.push(term);
  }
  return groups;
}

export function createVocabulary({ index }: Pick<SearchData, "index">): Vocabulary {
  const terms = index.map(([term]) => term).sort();
  const known = new Set(terms);
  let stems: Map<string, string[]> | undefined;
  return {
    has: (term) => known.has(term),
    completes: (beginning) => terms[lowerBound(terms, beginning)]?.startsWith(beginning) ?? false,
    variants(term) {
      stems ??= groupByStem(terms);
      return (stems.get(stem(term)) ?? []).filter((other) => other !== term);
    },
  };
}
