import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { whenPresent } from "../../src/content/presence.ts";

let life: AbortController;
const present = vi.fn();

beforeEach(() => {
  life = new AbortController();
  present.mockClear();
});

afterEach(() => {
  life.abort();
  vi.unstubAllGlobals();
  Reflect.deleteProperty(document, "prerendering");
});

/** What has been promised by now is kept, and the page laid out, before this resolves. */
const settle = () =>
  new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(next))));

function prerender(isAhead: boolean): void {
  Object.defineProperty(document, "prerendering", { value: isAhead, configurable: true });
}

async function begin(): Promise<void> {
  void whenPresent(life.signal).then(present);
  await settle();
}

test("a page that is there is present", async () => {
  await begin();
  expect(present).toHaveBeenCalledOnce();
});

test("a page that is rendered ahead is present when the reader comes to it", async () => {
  prerender(true);
  await begin();
  expect(present).not.toHaveBeenCalled();
  prerender(false);
  document.dispatchEvent(new Event("prerenderingchange"));
  await settle();
  expect(present).toHaveBeenCalledOnce();
});

test("a tiny frame is present once it grows", async () => {
  vi.stubGlobal("innerHeight", 20);
  await begin();
  expect(present).not.toHaveBeenCalled();
  vi.stubGlobal("innerHeight", 60);
  dispatchEvent(new Event("resize"));
  await settle();
  expect(present).not.toHaveBeenCalled();
  vi.stubGlobal("innerHeight", 200);
  dispatchEvent(new Event("resize"));
  await settle();
  expect(present).toHaveBeenCalledOnce();
});

test("a frame that has a size is present after its first layout, and not before", async () => {
  document.documentElement.style.display = "none";
  await begin();
  expect(present).not.toHaveBeenCalled();
  document.documentElement.removeAttribute("style");
  await settle();
  expect(present).toHaveBeenCalledOnce();
});

test("nothing is waited for after the end", async () => {
  prerender(true);
  await begin();
  life.abort();
  prerender(false);
  document.dispatchEvent(new Event("prerenderingchange"));
  await settle();
  expect(present).not.toHaveBeenCalled();
});
