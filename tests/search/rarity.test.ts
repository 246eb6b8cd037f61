import { expect, it } from "vitest";
import { rarity } from "../../src/search/rarity.ts";

it("is 1 for what one article names, and less the more name it", () => {
  expect(rarity(1, 1000)).toBe(1);
  expect(rarity(10, 1000)).toBeGreaterThan(rarity(100, 1000));
  expect(rarity(1000, 1000)).toBeGreaterThan(0);
  expect(rarity(0, 1000)).toBe(1);
});
