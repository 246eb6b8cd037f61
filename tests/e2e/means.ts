import type { ElementHandle, Page } from "puppeteer-core";

interface Size {
  width: number;
  height: number;
}

/** What readers do and hear on a page beyond mouse and keyboard, and what only the browser itself can tell. */
export interface Means {
  /** Role and name of all that a screen reader is told of a card, in its order. */
  readAloud(page: Page, card: ElementHandle): Promise<string[]>;
  /** How many listeners Sidelight's script has on a page's window and document. */
  countListeners(page: Page): Promise<number>;
  /** Gives a page the size of a phone. */
  shrink(page: Page, size: Size): Promise<void>;
  /** Holds a finger down for long, at a point of the page in CSS pixels. */
  pressLong(page: Page, x: number, y: number): Promise<void>;
  /** Enlarges a page as two fingers do. */
  enlarge(page: Page, scale: number): Promise<void>;
  /** From where the mouse counts its way on an enlarged page: from the page's corner, or from that of what is seen. */
  mouseCountsFrom: "page" | "seen";
}
