import { expect, test } from "vitest";
import { createBackoff } from "../../../src/content/watching/backoff.ts";

/** Changes a place every `period` ms for `duration` ms, reading it when it is due; the times of reading. */
function readings(period: number, duration: number): number[] {
  let time = 0;
  const backoff = createBackoff(() => time);
  const place = {} as Node;
  const times: number[] = [];
  let due = Number.POSITIVE_INFINITY;
  for (; time < duration; time += period) {
    if (time >= due) times.push(time);
    due = time + backoff.waitFor(place);
  }
  return times;
}

test("what changes now and then is always read soon", () => {
  let time = 0;
  const backoff = createBackoff(() => time);
  const place = {} as Node;
  for (let i = 0; i < 100; i++, time += 2500) expect(backoff.waitFor(place)).toBe(100);
});

test("a clock is read ever more seldom", () => {
  expect(readings(1000, 600_000).length).toBeLessThan(60);
  expect(readings(16, 600_000).length).toBeLessThan(60);
});

test("what has come to rest is read within the time of rest", () => {
  let time = 0;
  const backoff = createBackoff(() => time);
  const place = {} as Node;
  for (let i = 0; i < 5000; i++, time += 16)
    expect(backoff.waitFor(place)).toBeLessThanOrEqual(2000);
});

test("places do not disturb each other, and a reset forgets them", () => {
  let time = 0;
  const backoff = createBackoff(() => time);
  const [clock, chat] = [{}, {}] as Node[] as [Node, Node];
  for (let i = 0; i < 500; i++, time += 20) backoff.waitFor(clock);
  expect(backoff.waitFor(clock)).toBeGreaterThan(100);
  expect(backoff.waitFor(chat)).toBe(100);
  backoff.reset();
  expect(backoff.waitFor(clock)).toBe(100);
});
