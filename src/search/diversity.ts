/** A candidate with what makes it like another. */
export interface Choosable {
  row: number;
  score: number;
  publisher: number;
  /** Day number of its publication. */
  day: number;
}

/** What a candidate loses for being like one that was chosen before it. */
const COST_OF_LIKENESS = 0.5;
const COST_OF_PUBLISHER = 0.12;
/** Two texts this alike, from within a few days, tell one story. */
const ONE_STORY = 0.45;
const ONE_STORY_DAYS = 4;

/**
 * Chooses the best that differ: maximal marginal relevance (Carbonell and Goldstein, 1998) with
 * a price on the same publisher. A second telling of a chosen story is only taken where there is
 * nothing else.
 */
export function pickDiverse<T extends Choosable>(
  candidates: readonly T[],
  limit: number,
  similarity: (a: T, b: T) => number,
): T[] {
  const chosen: T[] = [];
  const open = candidates.map((candidate) => ({ candidate, cost: 0, retold: 0, published: 0 }));
  while (chosen.length < limit && open.length > 0) {
    const value = ({ candidate, cost, retold, published }: (typeof open)[number]) =>
      candidate.score - COST_OF_LIKENESS * cost - COST_OF_PUBLISHER * published - retold;
    const best = open.reduce((most, one) => (value(one) > value(most) ? one : most));
    open.splice(open.indexOf(best), 1);
    chosen.push(best.candidate);
    for (const one of open) {
      const likeness = similarity(one.candidate, best.candidate);
      const apart = Math.abs(one.candidate.day - best.candidate.day);
      one.cost = Math.max(one.cost, likeness);
      if (likeness > ONE_STORY && apart <= ONE_STORY_DAYS) one.retold = 10;
      if (one.candidate.publisher === best.candidate.publisher) one.published++;
    }
  }
  return chosen;
}
