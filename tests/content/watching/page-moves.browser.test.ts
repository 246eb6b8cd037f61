import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { watchMoves } from "../../../src/content/watching/page-moves.ts";

const address = location.href;
const onMove = vi.fn();
let life: AbortController;

beforeEach(() => {
  life = new AbortController();
  onMove.mockClear();
});

afterEach(() => {
  life.abort();
  vi.unstubAllGlobals();
  history.replaceState(null, "", address);
});

test("tells of another address at once, and of none that stays the same", () => {
  watchMoves(onMove, life.signal);
  history.replaceState(null, "", address);
  expect(onMove).not.toHaveBeenCalled();
  history.pushState(null, "", "#elsewhere");
  expect(onMove).toHaveBeenCalledOnce();
});

test("without the Navigation API it is seen when the page is looked at next", () => {
  vi.stubGlobal("navigation", undefined);
  const check = watchMoves(onMove, life.signal);
  history.pushState(null, "", "#elsewhere");
  expect(onMove).not.toHaveBeenCalled();
  check();
  check();
  expect(onMove).toHaveBeenCalledOnce();
});

test("a page that comes back from the browser's cache has moved", () => {
  watchMoves(onMove, life.signal);
  dispatchEvent(new PageTransitionEvent("pageshow", { persisted: false }));
  expect(onMove).not.toHaveBeenCalled();
  dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  expect(onMove).toHaveBeenCalledOnce();
});

test("tells nothing after the end", () => {
  watchMoves(onMove, life.signal);
  life.abort();
  history.pushState(null, "", "#elsewhere");
  dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  expect(onMove).not.toHaveBeenCalled();
});
