import type { EntityId } from "../model/entity.ts";

/** How many numbers two ascending lists have in common. */
export function countCommon(a: readonly number[], b: readonly number[]): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = (a[i] as number) - (b[j] as number);
    if (difference === 0) count++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return count;
}

/**
 * Of some entities, those that articles name together with one, most articles first.
 * @param rowsOf numbers of the articles about an entity, ascending
 */
export function namedTogether(
  entity: EntityId,
  others: readonly EntityId[],
  rowsOf: (id: EntityId) => readonly number[],
): { entity: EntityId; count: number }[] {
  const own = rowsOf(entity);
  return others
    .filter((other) => other !== entity)
    .map((other) => ({ entity: other, count: countCommon(own, rowsOf(other)) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.entity < b.entity ? -1 : 1));
}
