import type { PointerSample } from "./target.ts";

/** Follows the pointer; each sample gives its speed since the one before, in CSS pixels per millisecond. */
export function createPointerSpeed(): (sample: PointerSample) => number {
  let last: PointerSample | undefined;
  return (sample) => {
    const before = last ?? sample;
    last = sample;
    const distance = Math.hypot(sample.x - before.x, sample.y - before.y);
    return distance === 0 ? 0 : distance / Math.max(sample.time - before.time, 0.1);
  };
}
