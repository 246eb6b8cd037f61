import type { ArticleLikeness } from "./article-likeness.ts";
import { daysApart, type PublishedRange } from "./published-range.ts";

/** A candidate with what makes it like another. */
export interface Choosable {
  row: number;
  score: number;
  publisher: number;
  published: PublishedRange;
  /** A document that others report on, which no report replaces. */
  isSource: boolean;
}

/**
 * What a candidate loses for being like one that was chosen before it. These and the limits below
 * were tuned on the judged pages of tests/gold/related: see docs/benchmarks.md.
 */
const COST_OF_LIKENESS = 0.1;
const COST_OF_PUBLISHER = 0.02;
/** Two reports this alike, from within a few days, probably tell one story; from `certain` on surely. */
const ONE_STORY = { probable: 0.32, certain: 0.45 };
const COST_OF_RETELLING = { probable: 0.3, certain: 10 };
const ONE_STORY_DAYS = 2;
/** Of two tellings in different words, or languages, what they are about is alike all the same. */
const ENTITIES_COUNT = 0.15;

/** What the second of two articles loses where both tell one story. */
function costOfRetelling(a: Choosable, b: Choosable, likeness: ArticleLikeness): number {
  if (a.isSource || b.isSource) return 0;
  if (daysApart(a.published, b.published) > ONE_STORY_DAYS) return 0;
  const words = likeness.words(a.row, b.row);
  const alike = words + ENTITIES_COUNT * likeness.entities(a.row, b.row);
  if (alike >= ONE_STORY.certain) return COST_OF_RETELLING.certain;
  return alike >= ONE_STORY.probable ? COST_OF_RETELLING.probable : 0;
}

/**
 * Chooses the best that differ: maximal marginal relevance (Carbonell and Goldstein, 1998) with
 * prices on the same publisher and on a second telling of a chosen story.
 */
export function pickDiverse<T extends Choosable>(
  candidates: readonly T[],
  limit: number,
  likeness: ArticleLikeness,
): T[] {
  const chosen: T[] = [];
  const open = candidates.map((candidate) => ({ candidate, alike: 0, published: 0, retold: 0 }));
  const value = ({ candidate, alike, published, retold }: (typeof open)[number]) =>
    candidate.score - COST_OF_LIKENESS * alike - COST_OF_PUBLISHER * published - retold;
  while (chosen.length < limit && open.length > 0) {
    const best = open.reduce((most, one) => (value(one) > value(most) ? one : most));
    open.splice(open.indexOf(best), 1);
    chosen.push(best.candidate);
    for (const one of open) {
      one.alike = Math.max(one.alike, likeness.words(one.candidate.row, best.candidate.row));
      if (one.candidate.publisher === best.candidate.publisher) one.published++;
      one.retold = Math.max(one.retold, costOfRetelling(one.candidate, best.candidate, likeness));
    }
  }
  return chosen;
}
