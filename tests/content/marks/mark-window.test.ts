import fc from "fast-check";
import { expect, test } from "vitest";
import {
  distanceToScreen,
  groupSize,
  mostRegistered,
  nearestGroups,
} from "../../../src/content/marks/mark-window.ts";

test("distance to the screen", () => {
  expect(distanceToScreen(-50, -20, 600)).toBe(20);
  expect(distanceToScreen(-10, 10, 600)).toBe(0);
  expect(distanceToScreen(590, 700, 600)).toBe(0);
  expect(distanceToScreen(900, 920, 600)).toBe(300);
});

test("the nearest groups, in order, and never more mentions than the limit", () => {
  expect(nearestGroups([900, 100, 0, 0, 300, 700], 3 * groupSize)).toEqual([1, 2, 3]);
  fc.assert(
    fc.property(fc.array(fc.nat(10_000), { maxLength: 200 }), (distances) => {
      const chosen = nearestGroups(distances, mostRegistered);
      expect(chosen.length * groupSize).toBeLessThanOrEqual(mostRegistered);
      expect(chosen).toEqual([...chosen].sort((a, b) => a - b));
      const farthest = Math.max(-1, ...chosen.map((i) => distances[i] ?? 0));
      const nearer = distances.filter((distance) => distance < farthest).length;
      expect(nearer).toBeLessThanOrEqual(chosen.length);
    }),
  );
});
