import type { EntityId, Kind } from "../model/entity.ts";
import { kinds } from "../model/entity.ts";
import type { BriefingEntry, PageBriefing } from "../model/page.ts";

/** What the popup knows of the page that it was opened over. */
export type PageState =
  | { state: "asking" }
  /** Nothing of ours runs there; `tabId` where there is a tab at all. */
  | { state: "unreadable"; tabId?: number }
  | { state: "read"; tabId: number; host: string; briefing: PageBriefing };

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

/** The site as a reader knows it: its host without `www.`. An entry for it covers both. */
export function siteOf(host: string): string {
  return host.replace(/^www\./, "");
}
