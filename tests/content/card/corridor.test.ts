import { expect, test } from "vitest";
import { inCorridor } from "../../../src/content/card/corridor.ts";

const line = { left: 100, top: 100, right: 200, bottom: 120 };
const below = { left: 80, top: 140, right: 460, bottom: 400 };
const above = { left: 80, top: 0, right: 460, bottom: 80 };

test("the funnel between mention and card opens by 60 degrees on each side", () => {
  expect(inCorridor({ x: 150, y: 130 }, line, below)).toBe(true);
  expect(inCorridor({ x: 217, y: 130 }, line, below)).toBe(true);
  expect(inCorridor({ x: 218, y: 130 }, line, below)).toBe(false);
  expect(inCorridor({ x: 66, y: 140 }, line, below)).toBe(true);
});

test("it leads upwards to a card above", () => {
  expect(inCorridor({ x: 217, y: 90 }, line, above)).toBe(true);
  expect(inCorridor({ x: 218, y: 90 }, line, above)).toBe(false);
});

test("it neither begins behind the mention nor ends behind the edge of the card", () => {
  expect(inCorridor({ x: 150, y: 110 }, line, below)).toBe(false);
  expect(inCorridor({ x: 150, y: 141 }, line, below)).toBe(false);
  expect(inCorridor({ x: 150, y: 79 }, line, above)).toBe(false);
});

test("it leads sideways to a card beside a vertical line", () => {
  const beside = { left: 240, top: 90, right: 620, bottom: 400 };
  expect(inCorridor({ x: 220, y: 110 }, line, beside)).toBe(true);
  expect(inCorridor({ x: 220, y: 154 }, line, beside)).toBe(true);
  expect(inCorridor({ x: 220, y: 156 }, line, beside)).toBe(false);
  expect(inCorridor({ x: 90, y: 110 }, line, beside)).toBe(false);
});
