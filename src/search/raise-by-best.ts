import type { ArticleLikeness } from "./article-likeness.ts";

/** So many of the best stand for what the page is about. */
const BEST = 3;
/** What an article gains that has all its words in common with them. */
const GAIN = 0.6;

/**
 * Raises what is like the best candidates: a passage has few words, and those of the articles that
 * fit it best say more of its matter (pseudo-relevance feedback, as `feedback.ts` does for queries).
 * The weights were tuned on the judged pages of tests/gold/related.
 * @param candidates best first
 * @returns the same, again best first
 */
export function raiseByBest<T extends { row: number; score: number }>(
  candidates: readonly T[],
  likeness: ArticleLikeness,
): T[] {
  const best = candidates.slice(0, BEST);
  return candidates
    .map((candidate) => {
      const others = best.filter(({ row }) => row !== candidate.row);
      const sum = others.reduce((all, { row }) => all + likeness.words(row, candidate.row), 0);
      const gain = (GAIN * sum) / Math.max(1, others.length);
      return { ...candidate, score: candidate.score + gain };
    })
    .sort((a, b) => b.score - a.score || a.row - b.row);
}
