import type { Box } from "./geometry.ts";

export type Side = "above" | "below" | "left" | "right";

/** Between mention and card; room enough to see the mark, near enough to belong together. */
const gap = 8;
/** Between card and the edge of what is visible. */
export const margin = 8;
/** How far the card's beginning lies before the pointer, so that the way to the card is straight. */
const lead = 24;
/** While a side has this much room, a card that is already there stays: turning over loses the reader's place. */
const usableHeight = 160;

/** In CSS pixels. */
export interface Size {
  width: number;
  height: number;
}

/** What the place of a card of some size depends on, all in CSS pixels of the layout viewport. */
export interface Scene extends Size {
  /** The line of the mention that is meant, and all of its lines. */
  line: Box;
  lines: readonly Box[];
  /** Where the pointer is on the line; its beginning where there is no pointer. */
  x: number;
  y: number;
  /** What the reader sees: the visual viewport. */
  viewport: Box;
  rightToLeft: boolean;
  /** Lines run from top to bottom. */
  vertical?: boolean;
  /** The side that this card has: kept while it is usable. */
  own?: Side | undefined;
  /** The side that the last card had, while the reader is scanning: kept while the card fits there. */
  previous?: Side | undefined;
}

/** Where the card goes. No larger than it would like to be, and smaller where there is too little room. */
export interface Place extends Size {
  left: number;
  top: number;
  side: Side;
}

/**
 * Above or below the mention, or beside it where lines run downwards; within the viewport, and
 * never over any line of the mention.
 */
export function placeCard(scene: Scene): Place {
  return (scene.vertical && placeBeside(scene)) || placeAboveOrBelow(scene);
}

/** Left or right of a vertical line; undefined where neither has room. What was read already lies on the right. */
function placeBeside({ viewport, lines, y, own, previous, ...size }: Scene): Place | undefined {
  const { width } = size;
  const lefts = Math.min(...lines.map(({ left }) => left)) - gap - width;
  const rights = Math.max(...lines.map(({ right }) => right)) + gap;
  const fits = {
    left: lefts >= viewport.left + margin,
    right: rights + width <= viewport.right - margin,
    above: false,
    below: false,
  };
  const wished = [own, previous, "right", "left"] as const;
  const side = wished.find((side) => side && fits[side]);
  if (!side) return undefined;
  const height = Math.min(size.height, viewport.bottom - viewport.top - 2 * margin);
  const last = viewport.bottom - margin - height;
  const top = Math.max(viewport.top + margin, Math.min(y - lead, last));
  return { left: side === "left" ? lefts : rights, top, width, height, side };
}

function placeAboveOrBelow(scene: Scene): Place {
  const { viewport, height } = scene;
  const width = Math.min(scene.width, viewport.right - viewport.left - 2 * margin);
  const left = placeAcross(scene, width);
  const inTheWay = scene.lines.filter((box) => box.left < left + width && box.right > left);
  const upper = Math.min(scene.line.top, ...inTheWay.map((box) => box.top)) - gap;
  const lower = Math.max(scene.line.bottom, ...inTheWay.map((box) => box.bottom)) + gap;
  const room = { above: upper - viewport.top - margin, below: viewport.bottom - margin - lower };
  const side = chooseSide(room, scene);
  const fitting = Math.max(0, Math.min(height, room[side]));
  return { left, top: side === "below" ? lower : upper - fitting, width, height: fitting, side };
}

function placeAcross({ x, viewport, rightToLeft }: Scene, width: number): number {
  const wished = rightToLeft ? x + lead - width : x - lead;
  const last = viewport.right - margin - width;
  return Math.max(viewport.left + margin, Math.min(wished, last));
}

function chooseSide(
  room: Record<"above" | "below", number>,
  { height, own, previous }: Scene,
): "above" | "below" {
  const isHere = (side: Side | undefined) => side === "above" || side === "below";
  if (isHere(own) && room[own] >= Math.min(height, usableHeight)) return own;
  if (isHere(previous) && room[previous] >= height) return previous;
  if (room.below >= height) return "below";
  if (room.above >= height) return "above";
  return room.above > room.below ? "above" : "below";
}
