import type { EntityId } from "../model/entity.ts";
import type { Candidate } from "../model/mention.ts";
import type { LexiconIndex } from "./lexicon-index.ts";
import { isSettled } from "./score.ts";

/** How often one block settles each entity by itself; what is not in the map it never does. */
export type SettledCounts = ReadonlyMap<EntityId, number>;

export function settledCounts(
  candidates: readonly Pick<Candidate, "alias" | "features">[],
  index: LexiconIndex,
): SettledCounts {
  const counts = new Map<EntityId, number>();
  for (const { alias: number, features } of candidates) {
    const alias = index.alias(number);
    const { id } = alias.entity;
    if (isSettled(index, alias, features)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
