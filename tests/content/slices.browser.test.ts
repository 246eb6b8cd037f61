import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createSlices, wait, whenVisible } from "../../src/content/slices.ts";
import { hidePage, tellTruth } from "./hide-page.ts";

let life: AbortController;

beforeEach(() => {
  life = new AbortController();
});

afterEach(() => {
  life.abort();
  tellTruth();
  vi.useRealTimers();
});

const settle = () => new Promise((next) => setTimeout(next));

test("a slice is due after five milliseconds, and begins anew in a task of its own", async () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  const slices = createSlices(life.signal);
  vi.advanceTimersByTime(4);
  expect(slices.isDue()).toBe(false);
  vi.advanceTimersByTime(1);
  expect(slices.isDue()).toBe(true);
  await slices.next();
  expect(slices.isDue()).toBe(false);
});

test("work goes on where the browser has no way of its own to yield", async () => {
  vi.stubGlobal("scheduler", undefined);
  await createSlices(life.signal).next();
  vi.unstubAllGlobals();
});

test("waits while nobody looks at the page", async () => {
  hidePage(true);
  const seen = vi.fn();
  const slice = createSlices(life.signal).next().then(seen);
  await settle();
  expect(seen).not.toHaveBeenCalled();
  hidePage(false);
  await slice;
});

test("rejects at the end, and leaves no timer", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  hidePage(true);
  const waits = [whenVisible(life.signal), wait(1000, life.signal)];
  life.abort();
  for (const one of waits) await expect(one).rejects.toThrow();
  expect(vi.getTimerCount()).toBe(0);
  expect(() => wait(1000, life.signal)).toThrow();
});
