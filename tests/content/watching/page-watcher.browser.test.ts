import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createPageWatcher, type PageChanges } from "../../../src/content/watching/page-watcher.ts";
import { show } from "../read-page/read-fragment.ts";

let life: AbortController;
let seen: PageChanges[];
let removed: Node[];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  life = new AbortController();
  seen = [];
  removed = [];
});

afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

function watch(): void {
  const watcher = createPageWatcher(
    {
      onChanges: (changes) => seen.push(changes),
      mindsRemoved: () => true,
      onRemoved: (node) => removed.push(node),
    },
    life.signal,
  );
  watcher.observe(document);
}

/** Lets the observer hear of changes, and time pass. */
async function pass(time: number): Promise<void> {
  await Promise.resolve();
  vi.advanceTimersByTime(time);
}

const allNodes = () => seen.flatMap(({ nodes }) => [...nodes]);

test("gathers changes and hands them on together, even while more come", async () => {
  const host = show("<p></p>");
  watch();
  for (let i = 0; i < 20; i++) {
    host.append(document.createElement("p"));
    await pass(10);
  }
  expect(seen).toHaveLength(2);
  await pass(100);
  expect(allNodes()).toHaveLength(20);
});

test("tells of removed nodes at once", async () => {
  const host = show("<p>text</p>");
  const paragraph = host.firstElementChild as Element;
  watch();
  paragraph.remove();
  await pass(0);
  expect(removed).toEqual([paragraph]);
  expect(seen).toEqual([]);
  await pass(100);
  expect(seen).toEqual([{ nodes: new Set(), removed: new Set([paragraph]), mayHide: true }]);
});

test("tells that something may have been hidden, and only that", async () => {
  const host = show("<p>text</p><details>more</details>");
  watch();
  host.firstElementChild?.setAttribute("class", "away");
  host.querySelector("details")?.setAttribute("open", "");
  host.firstElementChild?.setAttribute("data-x", "1");
  await pass(100);
  expect(seen).toEqual([{ nodes: new Set(), removed: new Set(), mayHide: true }]);
});

test("a text that changes with every frame is handed on ever more seldom", async () => {
  const host = show("<p>0</p>");
  const text = host.firstElementChild?.firstChild as Text;
  watch();
  for (let i = 0; i < 3000; i++) {
    text.data = `${i}`;
    await pass(16);
  }
  expect(seen.length).toBeGreaterThan(4);
  expect(seen.length).toBeLessThan(30);
  seen = [];
  await pass(4100);
  expect(allNodes()).toEqual([text]);
});

test("what only grows is handed on at once, and every other second while it goes on and on", async () => {
  const host = show("<div></div>");
  watch();
  for (let i = 0; i < 500; i++) {
    host.append(document.createElement("p"));
    await pass(20);
  }
  expect(seen.length).toBeGreaterThan(8);
  expect(seen.length).toBeLessThan(14);
  seen = [];
  await pass(4000);
  host.append(document.createElement("p"));
  await pass(100);
  expect(seen.length).toBeGreaterThan(0);
});

test("stops, and leaves no timer", async () => {
  const host = show("<p>text</p>");
  watch();
  host.append("more");
  await Promise.resolve();
  life.abort();
  expect(vi.getTimerCount()).toBe(0);
  host.append("yet more");
  await pass(1000);
  expect(seen).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});
