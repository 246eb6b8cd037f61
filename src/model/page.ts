import type { EntityId, Kind } from "./entity.ts";

/** What ranking for a page needs to know of it. Never leaves the extension. */
export interface PageContext {
  url: string;
  title: string;
  language: string;
  /** Calendar day on which the page says that it was published, YYYY-MM-DD. */
  published?: string;
  /** How often the page names each entity. */
  entities: Record<EntityId, number>;
  /** Text of the block around the mention, or the beginning of the page. */
  passage: string;
}

/** One line of the popup's list of what the page names. */
export interface BriefingEntry {
  entity: EntityId;
  kind: Kind;
  count: number;
}

/** What the popup learns from the tab it was opened over. */
export interface PageBriefing {
  /** The host that it came from, which its context need not name: pages give canonical addresses. */
  host: string;
  entries: BriefingEntry[];
  context: PageContext;
  /** False while the first pass over the page is still running. */
  complete: boolean;
  /** How much was read of a page that is too long to be read whole, in UTF-16 code units. */
  readUnits?: number;
}

/** What one of the extension's pages knows of the page in the tab beside it. */
export type PageState =
  | { state: "asking" }
  /** Nothing of ours runs there; `tabId` where there is a tab at all. */
  | { state: "unreadable"; tabId?: number }
  /** `host` is the site as a reader knows it, without `www.`. */
  | { state: "read"; tabId: number; host: string; briefing: PageBriefing };
