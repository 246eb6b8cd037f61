import fc from "fast-check";
import { expect, test } from "vitest";
import { type Box, overlaps } from "../../../src/content/card/geometry.ts";
import { type Place, placeCard, type Scene } from "../../../src/content/card/placement.ts";

const viewport = box(0, 0, 1000, 800);

function box(left: number, top: number, width: number, height: number): Box {
  return { left, top, right: left + width, bottom: top + height };
}

function place(line: Box, scene: Partial<Scene> = {}): Place {
  return placeCard({
    line,
    lines: [line],
    x: line.left + 10,
    y: line.top + 10,
    viewport,
    width: 380,
    height: 300,
    rightToLeft: false,
    ...scene,
  });
}

const boxOf = ({ left, top, width, height }: Place): Box => box(left, top, width, height);

test("below the line, beginning a little before the pointer", () => {
  expect(place(box(400, 200, 80, 20))).toEqual({
    left: 386,
    top: 228,
    width: 380,
    height: 300,
    side: "below",
  });
});

test("above where there is no room below", () => {
  expect(place(box(400, 600, 80, 20))).toMatchObject({ top: 292, side: "above" });
});

test("on the roomier side, and no higher than it allows, where neither has room", () => {
  const short = { viewport: box(0, 0, 1000, 400) };
  expect(place(box(400, 150, 80, 20), short)).toMatchObject({ side: "below", height: 214 });
  expect(place(box(400, 250, 80, 20), short)).toMatchObject({ side: "above", top: 8, height: 234 });
});

test("away from the edges, and as narrow as the viewport", () => {
  expect(place(box(0, 200, 80, 20)).left).toBe(8);
  expect(place(box(920, 200, 80, 20)).left).toBe(612);
  expect(place(box(10, 200, 80, 20), { viewport: box(0, 0, 320, 800) })).toMatchObject({
    left: 8,
    width: 304,
  });
});

test("towards the left where the page runs from right to left", () => {
  expect(place(box(600, 200, 80, 20), { rightToLeft: true }).left).toBe(610 + 24 - 380);
});

test("within what a pinched viewport shows", () => {
  const pinched = box(300, 300, 500, 400);
  const placed = boxOf(place(box(320, 500, 60, 20), { viewport: pinched, height: 380 }));
  expect(placed.left).toBeGreaterThanOrEqual(308);
  expect(placed.top).toBeGreaterThanOrEqual(308);
  expect(placed.bottom).toBeLessThanOrEqual(692);
});

test("a mention that wraps is kept free on both lines", () => {
  const first = box(900, 200, 80, 20);
  const second = box(560, 224, 120, 20);
  expect(place(first, { lines: [first, second] }).top).toBe(252);
  expect(place(second, { lines: [first, second], height: 500 }).top).toBe(252);
});

test("a line of the mention far to the side is not in the way", () => {
  const first = box(900, 200, 80, 20);
  const second = box(20, 224, 120, 20);
  expect(place(first, { lines: [first, second] }).top).toBe(228);
});

test("while scanning, the card keeps the last one's side as long as it fits there", () => {
  const line = box(400, 350, 80, 20);
  expect(place(line, { previous: "above" }).side).toBe("above");
  expect(place(box(400, 200, 80, 20), { previous: "above" }).side).toBe("below");
});

test("a card that grows stays on its side and scrolls, rather than turning over", () => {
  const line = box(400, 500, 80, 20);
  expect(place(line, { own: "below" })).toMatchObject({ side: "below", height: 264 });
  expect(place(box(400, 700, 80, 20), { own: "below" }).side).toBe("above");
});

test("never over the mention and never off the screen, wherever the mention is", () => {
  const scenes = fc.record({
    left: fc.integer({ min: 0, max: 900 }),
    top: fc.integer({ min: 0, max: 780 }),
    wraps: fc.boolean(),
    height: fc.integer({ min: 40, max: 460 }),
    rightToLeft: fc.boolean(),
    previous: fc.constantFrom<Scene["previous"]>("above", "below", undefined),
  });
  fc.assert(
    fc.property(scenes, ({ left, top, wraps, ...scene }) => {
      const line = box(left, top, 100, 20);
      const lines = wraps ? [line, box(0, top + 24, 60, 20)] : [line];
      const placed = boxOf(place(line, { lines, ...scene }));
      for (const each of lines) expect(overlaps(placed, each)).toBe(false);
      expect(placed.left).toBeGreaterThanOrEqual(8);
      expect(placed.right).toBeLessThanOrEqual(992);
      expect(placed.top).toBeGreaterThanOrEqual(0);
      expect(placed.bottom).toBeLessThanOrEqual(800);
    }),
  );
});

test("beside a line that runs downwards, on the side that was read, at the pointer's height", () => {
  const line = box(400, 200, 20, 90);
  expect(place(line, { vertical: true })).toEqual({
    left: 428,
    top: 186,
    width: 380,
    height: 300,
    side: "right",
  });
  expect(place(box(800, 200, 20, 90), { vertical: true })).toMatchObject({
    left: 412,
    side: "left",
  });
  expect(place(line, { vertical: true, viewport: box(200, 0, 500, 800) }).side).toBe("below");
});
