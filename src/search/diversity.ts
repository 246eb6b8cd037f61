/** A candidate with what makes it like another. */
export interface Choosable {
  row: number;
  score: number;
  publisher: number;
  /** Day number of its publication. */
  day: number;
  /** A document that others report on, which no report replaces. */
  isSource: boolean;
}

/** What a candidate loses for being like one that was chosen before it. */
const COST_OF_LIKENESS = 0.8;
const COST_OF_PUBLISHER = 0.12;
/** Two reports this alike, from within a few days, tell one story: read off pairs of the corpus. */
const ONE_STORY = 0.2;
const ONE_STORY_DAYS = 2;
/** More than any candidate's score. */
const COST_OF_RETELLING = 10;

function areOneStory(a: Choosable, b: Choosable, likeness: number): boolean {
  const apart = Math.abs(a.day - b.day);
  return likeness >= ONE_STORY && apart <= ONE_STORY_DAYS && !a.isSource && !b.isSource;
}

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
      one.cost = Math.max(one.cost, likeness);
      if (areOneStory(one.candidate, best.candidate, likeness)) one.retold = COST_OF_RETELLING;
      if (one.candidate.publisher === best.candidate.publisher) one.published++;
    }
  }
  return chosen;
}
