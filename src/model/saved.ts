/** Something that a reader saved for later: an article of the corpus or an entity, by its id. */
export interface Saved {
  what: "article" | "entity";
  id: string;
  /** When it was saved: the calendar day, YYYY-MM-DD, in UTC. */
  on: string;
}

/** What tells one saved thing from another. */
export type SavedThing = Pick<Saved, "what" | "id">;

/** True where two are about the same thing. */
export function isSameThing(a: SavedThing, b: SavedThing): boolean {
  return a.what === b.what && a.id === b.id;
}

function isSaved(value: unknown): value is Saved {
  const { what, id, on } = (value ?? {}) as Record<string, unknown>;
  return (
    (what === "article" || what === "entity") && typeof id === "string" && typeof on === "string"
  );
}

/** Reads whatever was stored, the last saved first. Total: what is not an entry is left out. */
export function parseSaved(stored: unknown): Saved[] {
  return Array.isArray(stored) ? stored.filter(isSaved) : [];
}

/** The list with a thing in it, first, or without it. */
export function changeSaved(list: readonly Saved[], thing: SavedThing, on: string | null): Saved[] {
  const others = list.filter((other) => !isSameThing(other, thing));
  return on === null ? others : [{ what: thing.what, id: thing.id, on }, ...others];
}
