import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createHighlights } from "../../../src/content/marks/highlights.ts";
import { rectsOf } from "../../../src/content/marks/measure.ts";
import { createTour, type Tour } from "../../../src/content/pointing/tour.ts";
import { registered, showMentions, untilRegistered } from "../marks/marked-page.ts";

let life: AbortController;
let tour: Tour;

beforeEach(() => {
  life = new AbortController();
  tour = createTour(createHighlights(life.signal), life.signal);
});

afterEach(() => {
  life.abort();
  scrollTo(0, 0);
});

const far = "<div style='height:3000px'></div>";

test("leads from stop to stop, round and round, each brought onto the screen and shown", async () => {
  const stops = showMentions(`<p>OpenAI</p>${far}<p>Claude</p>${far}<p>Anthropic</p>`);
  const names = [1, 1, 1, 1, -1, -1].map((step) => {
    const stop = tour.go(stops, step as 1 | -1);
    const [rect] = stop ? rectsOf(stop) : [];
    expect(rect?.top).toBeGreaterThanOrEqual(0);
    expect(rect?.bottom).toBeLessThanOrEqual(innerHeight);
    return stop?.mention.entity;
  });
  expect(names).toEqual(["openai", "claude", "anthropic", "openai", "anthropic", "claude"]);
  expect(registered()).toEqual({ "sl-now": ["Claude"] });
  await untilRegistered({});
});

test("begins at the screen", () => {
  const stops = showMentions(`<p>OpenAI</p>${far}<p>Claude</p>${far}<p>Anthropic</p>`);
  scrollTo(0, 2000);
  expect(tour.go(stops, 1)?.mention.entity).toBe("claude");
});

test("finds its way to a word far down in a very long paragraph", () => {
  const [stop] = showMentions(
    `<p>${"many words ".repeat(5000)}Claude ${"more words ".repeat(5000)}</p>`,
  );
  if (!stop) throw new Error("nothing was found");
  tour.go([stop], 1);
  const [rect] = rectsOf(stop);
  expect(rect?.top).toBeGreaterThanOrEqual(0);
  expect(rect?.bottom).toBeLessThanOrEqual(innerHeight);
});

test("goes nowhere where there is nothing", () => {
  expect(tour.go([], 1)).toBeUndefined();
});

test("leaves no timer behind", () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  tour.go(showMentions("<p>OpenAI</p>"), 1);
  expect(vi.getTimerCount()).toBe(1);
  life.abort();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
  expect(registered()).toEqual({});
});
