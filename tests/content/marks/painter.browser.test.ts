import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createHighlights } from "../../../src/content/marks/highlights.ts";
import { mostRegistered } from "../../../src/content/marks/mark-window.ts";
import { rectsOf } from "../../../src/content/marks/measure.ts";
import { createPainter, type Painter } from "../../../src/content/marks/painter.ts";
import { registered, showMentions, untilRegistered } from "./marked-page.ts";

let life: AbortController;
let painter: Painter;

beforeEach(() => {
  life = new AbortController();
  painter = createPainter(createHighlights(life.signal), life.signal);
});

afterEach(() => {
  life.abort();
  scrollTo(0, 0);
});

test("paints with the next frame, and only the last of several lists", async () => {
  const [first, second] = showMentions("<p>OpenAI and Anthropic</p>");
  if (!first || !second) throw new Error("nothing was found");
  painter.paint([first]);
  painter.paint([second]);
  expect(registered()).toEqual({});
  await untilRegistered({ "sl-1": ["Anthropic"] });
  expect(painter.painted()).toEqual([second]);
});

test("aborting before the frame paints nothing", async () => {
  painter.paint(showMentions("<p>OpenAI</p>"));
  life.abort();
  await new Promise(requestAnimationFrame);
  expect(registered()).toEqual({});
});

test("registers only what is around the screen where there is too much, and follows scrolling", async () => {
  const all = showMentions("<p>OpenAI</p>".repeat(3000));
  painter.paint(all);
  await vi.waitFor(() => expect(painter.painted().length).toBe(mostRegistered));
  expect(painter.painted()[0]).toBe(all[0]);

  scrollTo(0, document.documentElement.scrollHeight);
  await vi.waitFor(() => expect(painter.painted().at(-1)).toBe(all.at(-1)));
  expect(painter.painted().length).toBe(mostRegistered);
  const last = painter.painted().at(-1);
  expect(last && rectsOf(last)[0]?.bottom).toBeLessThanOrEqual(innerHeight);
});

test("measures every line, and nothing once the text has gone", () => {
  const [found] = showMentions("<p style='width:1em'>Sam <i>Altman</i></p>");
  if (!found) throw new Error("nothing was found");
  const rects = rectsOf(found);
  expect(rects.length).toBe(2);
  expect(rects[1]?.top).toBeGreaterThan(rects[0]?.top ?? 0);
  found.block.pieces[0]?.node.parentElement?.remove();
  expect(rectsOf(found)).toEqual([]);
});
