import type { CardContent } from "../../model/card.ts";
import type { EntityId } from "../../model/entity.ts";
import type { MarkReasons } from "../../model/mention.ts";
import type { Saved, SavedThing } from "../../model/saved.ts";
import type { Settings } from "../../model/settings.ts";
import type { Target } from "./target.ts";

/** What the card asks of the page's own script. Every promise rejects where nobody answers. */
export interface PageServices {
  /** Everything about an entity on this page; null where it is unknown. */
  load(entity: EntityId, target: Target): Promise<CardContent | null>;
  /** Why a mention is marked; null where it would not be any more. */
  explain(target: Target): Promise<MarkReasons | null>;
  settings(): Settings;
  changeSettings(changes: Partial<Settings>): Promise<void>;
  openSearch(query: string): Promise<void>;
  openOptions(): Promise<void>;
  /** The host that "on this site" means. */
  site: string;
}

/** All that the card asks for; what is added here comes with its own script. */
export interface CardServices extends PageServices {
  loadSaved(): Promise<Saved[]>;
  setSaved(thing: SavedThing, isSaved: boolean): Promise<void>;
  copy(text: string): Promise<void>;
}
