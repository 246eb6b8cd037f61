/** A rectangle in CSS pixels of the layout viewport; a DOMRect is one. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Point {
  x: number;
  y: number;
}

/** True on the edges too, and within `slack` pixels around. */
export function contains(box: Box, { x, y }: Point, slack = 0): boolean {
  return (
    x >= box.left - slack &&
    x <= box.right + slack &&
    y >= box.top - slack &&
    y <= box.bottom + slack
  );
}

/** True where the two share more than an edge. */
export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The box nearest to a point: of a mention that wraps, the line that is meant. */
export function nearestBox<T extends Box>(boxes: readonly T[], point: Point): T | undefined {
  let nearest: T | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const box of boxes) {
    const distance = distanceTo(box, point);
    if (distance < least) [nearest, least] = [box, distance];
  }
  return nearest;
}

function distanceTo(box: Box, { x, y }: Point): number {
  const across = Math.max(box.left - x, 0, x - box.right);
  const down = Math.max(box.top - y, 0, y - box.bottom);
  return Math.hypot(across, down);
}
