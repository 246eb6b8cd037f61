interface Scored {
  score: number;
}

/** What an article gains for being like the best ones. */
export interface Raising {
  /** So many of the best stand for what is asked. */
  best: number;
  /** What an article gains that is all like them. */
  gain: number;
}

/**
 * Raises what is like the best candidates: those say more of what is asked than the few words that
 * found them (pseudo-relevance feedback by whole texts).
 * @param candidates best first
 * @param likeness of two candidates, 0 to about 1
 * @returns the same, again best first; of equals the one that was before the other
 */
export function raiseByBest<T extends Scored>(
  candidates: readonly T[],
  likeness: (a: T, b: T) => number,
  { best, gain }: Raising,
): T[] {
  const models = candidates.slice(0, best);
  return candidates
    .map((candidate) => {
      const others = models.filter((model) => model !== candidate);
      const sum = others.reduce((all, model) => all + likeness(model, candidate), 0);
      const raise = (gain * sum) / Math.max(1, others.length);
      return { ...candidate, score: candidate.score + raise };
    })
    .sort((a, b) => b.score - a.score);
}
