import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { createPlainCard, type PlainCard } from "../../../src/content/card/plain-card.ts";
import { showDelay } from "../../../src/content/card/timing.ts";
import { violationsIn } from "../../violations.ts";
import { makeTarget } from "./card-fixture.ts";

const target = makeTarget("anthropic");

let stop: AbortController;
let roots: ShadowRoot[];
let card: PlainCard;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  roots = [];
  stop = new AbortController();
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, "attachShadow").mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  });
  card = createPlainCard(stop.signal);
  card.because(new Error("silence"));
});

afterEach(() => {
  stop.abort();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const shown = () => roots.find(({ host }) => host.isConnected);
const point = (to: typeof target | null) => card.point(to, { x: 0, y: 0, time: performance.now() });

test("says below the mention that the extension was updated", () => {
  card.because(Object.assign(new Error(), { name: "ContextInvalidated" }));
  card.open(target, "click");
  expect(shown()?.textContent).toMatch(/was updated. Reload this page/);
  const { left, top } = (shown() as ShadowRoot).host.getBoundingClientRect();
  expect([left, top]).toEqual([100, 128]);
});

test("goes with Escape, with a press, with a scroll and in the end", async () => {
  const ways = [
    () => userEvent.keyboard("{Escape}"),
    () => userEvent.click(document.body, { force: true, position: { x: 1, y: 1 } }),
    () => dispatchEvent(new Event("scroll")),
    () => stop.abort(),
  ];
  for (const go of ways) {
    card.open(target, "click");
    expect(shown()).toBeDefined();
    await go();
    expect(shown()).toBeUndefined();
  }
  card.open(target, "click");
  expect(shown()).toBeUndefined();
});

test("comes where the pointer rests, and goes when it leaves", () => {
  point(target);
  vi.advanceTimersByTime(showDelay / 2);
  point({ ...target });
  expect(shown()).toBeUndefined();
  vi.advanceTimersByTime(showDelay / 2);
  expect(shown()?.textContent).toMatch(/did not answer/);
  point(target);
  expect(shown()).toBeDefined();
  point(null);
  expect(shown()).toBeUndefined();
});

test("does not come for a pointer that only passes, and stays where a reader asked for it", () => {
  point(target);
  point(null);
  vi.advanceTimersByTime(showDelay);
  expect(shown()).toBeUndefined();
  card.open(target, "click");
  point(null);
  expect(shown()).toBeDefined();
});

test("has nothing that axe objects to", async () => {
  vi.useRealTimers();
  card.open(target, "click");
  const copy = document.createElement("div");
  copy.append(...[...(shown() as ShadowRoot).children].map((child) => child.cloneNode(true)));
  document.body.append(copy);
  expect(await violationsIn(copy)).toEqual([]);
  copy.remove();
});
