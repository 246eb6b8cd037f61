import type { EntityId } from "../../model/entity.ts";

/** A mention on the page, as the card needs it. */
export interface Target {
  entity: EntityId;
  /** Other entities that the mention names as probably. */
  others?: EntityId[];
  /** The words of the page. */
  text: string;
  /**
   * Where the mention is now, one rectangle for each line, in CSS pixels of the
   * layout viewport. Empty once it has left the page.
   */
  rects(): DOMRect[];
  /** The innermost element around the mention; undefined once it has left the page. */
  element(): Element | undefined;
  /** Text of the block around the mention. */
  passage: string;
  /** The whole block as it was read, and where the mention stands in it, in UTF-16 code units. */
  block: string;
  start: number;
  end: number;
}

/** Where the pointer is, in CSS pixels of the layout viewport, and when, in ms of `event.timeStamp`. */
export interface PointerSample {
  x: number;
  y: number;
  time: number;
  /** Whether the key is down that readers may choose for opening the card. */
  held?: boolean;
}

export type OpenedBy = "click" | "key";

export interface CardController {
  /** To be called with every move of the pointer over the page; null off any mention. */
  point(target: Target | null, event: PointerSample): void;
  /** The pointer goes down on a mention: what its card needs comes meanwhile, in case that a click follows. */
  press(target: Target): void;
  /** Opens at once, without the pointer's delays. By key the focus goes into the card. */
  open(target: Target, how: OpenedBy): void;
  close(): void;
}
