import { type Box, contains, nearestBox, type Point } from "./geometry.ts";
import type { Target } from "./target.ts";

/** The spot of a mention at which its card was opened. It moves with the page. */
export interface Anchor {
  /** The line of the mention that is meant, all of its lines, and the spot on that line. */
  locate(): { line: Box; lines: Box[]; x: number; y: number } | undefined;
}

/** The anchor at the pointer, or at the beginning of the mention where there is none. */
export function createAnchor(target: Target, pointer?: Point): Anchor {
  const lines = target.rects();
  const line = pointer ? nearestBox(lines, pointer) : lines[0];
  const index = line ? lines.indexOf(line) : 0;
  const across = pointer && line ? clamp(pointer.x, line.left, line.right) - line.left : 0;
  const down = pointer && line ? clamp(pointer.y, line.top, line.bottom) - line.top : 0;
  return {
    locate() {
      const lines = target.rects();
      const line = lines[index] ?? lines[0];
      return line && { line, lines, x: line.left + across, y: line.top + down };
    },
  };
}

/** True for two descriptions of one and the same mention. */
export function isSameMention(a: Target, b: Target): boolean {
  if (a === b) return true;
  if (a.entity !== b.entity || a.text !== b.text) return false;
  const [first] = a.rects();
  const [second] = b.rects();
  return !!first && !!second && first.left === second.left && first.top === second.top;
}

/** True where a point is on the mention. */
export function isOnMention(target: Target, point: Point): boolean {
  return target.rects().some((line) => contains(line, point));
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
