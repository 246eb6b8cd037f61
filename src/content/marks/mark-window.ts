/** Every change of the registry visits all its ranges, so that many of them make a page slow. */
export const mostRegistered = 800;
/** Mentions that come and go together. */
export const groupSize = 25;

/** How far a box is above or below the screen, in CSS pixels; 0 where it is on it. */
export function distanceToScreen(top: number, bottom: number, screenHeight: number): number {
  return Math.max(0, -bottom, top - screenHeight);
}

/** The indices of the groups nearest to the screen that make up at most `limit` mentions, in order. */
export function nearestGroups(distances: readonly number[], limit: number): number[] {
  return distances
    .map((distance, index) => ({ distance, index }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, Math.floor(limit / groupSize))
    .map(({ index }) => index)
    .sort((a, b) => a - b);
}
