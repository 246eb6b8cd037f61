import type { EntityId } from "./entity.ts";

/** How fresh the corpus was when a reader looked at an entity. Days are YYYY-MM-DD. */
export interface Look {
  dataDate: string;
  /** The data date of the look before, where that was of older data. */
  since?: string;
}

/** The last look at each entity. */
export type Looks = Record<EntityId, Look>;

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";

/** Reads the stored watch list, the last added first. Total: what is not an id is left out. */
export function parseWatched(stored: unknown): EntityId[] {
  return Array.isArray(stored) ? [...new Set(stored.filter(isText))] : [];
}

/** The watch list with an entity in it, first, or without it. */
export function changeWatched(
  list: readonly EntityId[],
  entity: EntityId,
  isWatched: boolean,
): EntityId[] {
  const others = list.filter((other) => other !== entity);
  return isWatched ? [entity, ...others] : others;
}

/** Reads the stored looks. Total: what is no look is left out. */
export function parseLooks(stored: unknown): Looks {
  const looks: Looks = {};
  for (const [entity, value] of Object.entries(stored ?? {})) {
    const { dataDate, since } = (value ?? {}) as Record<string, unknown>;
    if (isText(dataDate)) looks[entity] = { dataDate, ...(isText(since) && { since }) };
  }
  return looks;
}

/**
 * The looks after the reader looked at an entity. Looking twice at the same data changes
 * nothing, so that what is new stays new until the corpus itself is newer.
 */
export function lookAt(looks: Looks, entity: EntityId, dataDate: string): Looks {
  const last = looks[entity];
  if (last?.dataDate === dataDate) return looks;
  return { ...looks, [entity]: { dataDate, ...(last && { since: last.dataDate }) } };
}

/** The day after which everything is new to the reader; undefined before the first look. */
export function newAfter(look: Look | undefined, dataDate: string): string | undefined {
  return look?.dataDate === dataDate ? look.since : look?.dataDate;
}
