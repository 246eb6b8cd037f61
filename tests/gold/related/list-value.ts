/** Discount of a place in a list, from 0 (Järvelin and Kekäläinen, 2002). */
const discount = (place: number) => 1 / Math.log2(place + 2);
const gainOf = (grade: number) => 2 ** grade - 1;
/** A second telling of a story that is in the list already is background at most. */
const RETOLD = 1;

interface Judged {
  id: string;
  grade: number;
}

/** Sum of discounted gains, where each story counts in full only once. */
function discounted(list: readonly Judged[], storyOf: (id: string) => unknown): number {
  const told = new Set<unknown>();
  return list.reduce((sum, { id, grade }, place) => {
    const story = storyOf(id);
    const isRetold = story !== undefined && told.has(story);
    told.add(story);
    return sum + gainOf(isRetold ? Math.min(grade, RETOLD) : grade) * discount(place);
  }, 0);
}

/** The best list there is: the best telling of each story first, then what is left. */
function ideal(grades: ReadonlyMap<string, number>, storyOf: (id: string) => unknown): Judged[] {
  const told = new Set<unknown>();
  return [...grades]
    .map(([id, grade]) => ({ id, grade }))
    .sort((a, b) => b.grade - a.grade)
    .map((one) => {
      const story = storyOf(one.id);
      const isRetold = story !== undefined && told.has(story);
      told.add(story);
      return { one, worth: isRetold ? Math.min(one.grade, RETOLD) : one.grade };
    })
    .sort((a, b) => b.worth - a.worth)
    .map(({ one }) => one);
}

/**
 * nDCG of the first `depth` records of a list in which a retold story counts as background: what a
 * reader gains from the whole list. Without stories it is plain nDCG. Unjudged records have grade 0.
 */
export function listValue(
  ranked: readonly string[],
  grades: ReadonlyMap<string, number>,
  storyOf: (id: string) => unknown = () => undefined,
  depth = 5,
): number {
  const list = ranked.slice(0, depth).map((id) => ({ id, grade: grades.get(id) ?? 0 }));
  const best = discounted(ideal(grades, storyOf).slice(0, depth), storyOf);
  return best === 0 ? 0 : discounted(list, storyOf) / best;
}
