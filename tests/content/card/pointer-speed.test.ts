import { expect, test } from "vitest";
import { createPointerSpeed } from "../../../src/content/card/pointer-speed.ts";

test("the distance over the time since the last sample", () => {
  const speedAt = createPointerSpeed();
  expect(speedAt({ x: 0, y: 0, time: 1000 })).toBe(0);
  expect(speedAt({ x: 3, y: 4, time: 1010 })).toBe(0.5);
  expect(speedAt({ x: 3, y: 4, time: 1010 })).toBe(0);
});

test("a jump in no time is fast, and one after a long rest is not", () => {
  const speedAt = createPointerSpeed();
  speedAt({ x: 0, y: 0, time: 0 });
  expect(speedAt({ x: 10, y: 0, time: 0 })).toBeGreaterThan(1);
  expect(speedAt({ x: 310, y: 0, time: 5000 })).toBeLessThan(0.5);
});
