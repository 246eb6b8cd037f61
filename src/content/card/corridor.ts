import type { Box, Point } from "./geometry.ts";
import { corridorAngle } from "./timing.ts";

/** How far the corridor widens on each side for every pixel towards the card. */
const slope = Math.tan(((corridorAngle / 2) * Math.PI) / 180);

/**
 * True where a point is between the mention's line and the card, in the funnel that
 * opens from the line towards the card. A pointer there is on its way to the card.
 */
export function inCorridor(point: Point, line: Box, card: Box): boolean {
  const isBeside = card.top < line.bottom && card.bottom > line.top;
  return isBeside
    ? inFunnel(turn(point), turnBox(line), turnBox(card))
    : inFunnel(point, line, card);
}

const turn = ({ x, y }: Point): Point => ({ x: y, y: x });

function turnBox({ left, top, right, bottom }: Box): Box {
  return { left: top, top: left, right: bottom, bottom: right };
}

/** The same for a card above or below. */
function inFunnel({ x, y }: Point, line: Box, card: Box): boolean {
  const isBelow = card.top >= line.bottom;
  const travelled = isBelow ? y - line.bottom : line.top - y;
  const gap = isBelow ? card.top - line.bottom : line.top - card.bottom;
  if (travelled < 0 || travelled > gap) return false;
  const spread = travelled * slope;
  return x >= line.left - spread && x <= line.right + spread;
}
