import type { ArticleView } from "../model/card.ts";
import type { EntityId } from "../model/entity.ts";
import type { Visit } from "../model/history.ts";
import type { Saved, SavedThing } from "../model/saved.ts";
import type { Looks } from "../model/watched.ts";

/** What the page keeps for its reader, and what it can do for them. */
export interface Reader {
  saved: readonly Saved[];
  watched: readonly EntityId[];
  looks: Looks;
  history: readonly Visit[];
  /** Off unless the reader wants it. */
  keepsHistory: boolean;
  /** YYYY-MM-DD. */
  today: string;
  save(thing: SavedThing, isSaved: boolean): void;
  watch(entity: EntityId, isWatched: boolean): void;
  /** An entity page was opened. */
  look(entity: EntityId): void;
  /** A link to a source was followed. */
  follow(article: ArticleView): void;
  keepHistory(isKept: boolean): void;
  forgetHistory(): void;
  /** Replaces the address without a step to go back to, as while a query is typed. */
  replace(href: string): void;
  download(name: string, type: string, text: string): void;
}
