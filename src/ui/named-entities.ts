import type { EntityId, Kind } from "../model/entity.ts";
import { kinds } from "../model/entity.ts";
import type { BriefingEntry } from "../model/page.ts";

/** An entity that the page names, as the list shows it. */
export interface NamedEntity {
  id: EntityId;
  kind: Kind;
  name: string;
  count: number;
}

/**
 * The entries with their names, in the order of the kinds and within a kind the most
 * frequent first. An entity without a name is left out: the page is of another version.
 */
export function nameEntries(
  entries: readonly BriefingEntry[],
  nameOf: (id: EntityId) => string | undefined,
): NamedEntity[] {
  const named: NamedEntity[] = [];
  for (const { entity, kind, count } of entries) {
    const name = nameOf(entity);
    if (name !== undefined) named.push({ id: entity, kind, name, count });
  }
  return named.sort(
    (a, b) =>
      kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
      b.count - a.count ||
      a.name.localeCompare(b.name),
  );
}
