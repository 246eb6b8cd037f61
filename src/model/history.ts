import type { EntityId } from "./entity.ts";

/** Something that the reader opened from one of Sidelight's own pages. */
export interface Visit {
  what: "article" | "entity" | "search";
  /** Id of the article or entity, or the query. */
  id: EntityId | string;
  /** When it was opened last: the calendar day, YYYY-MM-DD, in UTC. */
  on: string;
}

/** More than these nobody goes back to. */
const mostVisits = 500;

const kinds: unknown[] = ["article", "entity", "search"] satisfies Visit["what"][];

function isVisit(value: unknown): value is Visit {
  const { what, id, on } = (value ?? {}) as Record<string, unknown>;
  return kinds.includes(what) && typeof id === "string" && typeof on === "string";
}

/** Reads the stored history, the newest first. Total: what is no visit is left out. */
export function parseHistory(stored: unknown): Visit[] {
  return Array.isArray(stored) ? stored.filter(isVisit).slice(0, mostVisits) : [];
}

/** The history with a visit at its top; the same thing is listed once. */
export function addVisit(history: readonly Visit[], visit: Visit): Visit[] {
  const others = history.filter(({ what, id }) => what !== visit.what || id !== visit.id);
  return [visit, ...others].slice(0, mostVisits);
}
