import type { CardContent } from "./card.ts";
import type { EntityId } from "./entity.ts";
import type { Evidence, FoundReading, MarkReasons, Mention } from "./mention.ts";
import type { PageBriefing, PageContext } from "./page.ts";
import type { Settings } from "./settings.ts";

/** What a page's content script may ask the background, which remembers nothing between two calls. */
export interface BackgroundApi {
  /** What each block of text holds on its own: for those that hold anything, their index and reading. */
  read(blocks: string[]): FoundReading[];
  /** The mentions of each block, of its packed candidates, decided in the light of the whole page's evidence. */
  judge(candidates: string[], evidence: Evidence): Mention[][];
  /** A card may be wanted in the caller's frame: runs the card's script there, and opens what its content needs. */
  bringCard(): void;
  /** Everything the card of an entity shows on this page; null where the entity is unknown. */
  card(entity: EntityId, page: PageContext): CardContent | null;
  /** Why the units from `start` to `end` of a block count as a mention; null where they do not any more. */
  explain(block: string, start: number, end: number, evidence: Evidence): MarkReasons | null;
  /** Changes some of the reader's settings and keeps the others. */
  changeSettings(changes: Partial<Settings>): void;
  /** Opens the search of the whole corpus in a tab, with this query. */
  openSearch(query: string): void;
  openOptions(): void;
  /** How many different things the page in the caller's tab names, for the toolbar button. */
  count(names: number): void;
  /** Whether the reader lets Sidelight onto the caller's page; browsers let a script run on where he no longer does. */
  hasAccess(): boolean;
}

/** What an extension page may ask the content script of a tab. */
export interface TabApi {
  /** What the page names, and its context for ranking. */
  briefing(): PageBriefing;
  /** Scrolls to the next mention of the entity and shows where it is; false where it has none. */
  jump(entity: EntityId): boolean;
  /** Goes to the next mark or the previous one, and opens its card; false where there is none. */
  step(direction: 1 | -1): boolean;
  /** The text that the reader has selected; empty where there is none. */
  selection(): string;
}

/** A call on the wire. */
export interface Call {
  type: string;
  args: unknown[];
}

/** A failing handler rejects its caller instead of leaving it waiting. */
export type Reply = { ok: true; value: unknown } | { ok: false; error: string };
