import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readPage } from "../popup/fixtures.ts";

const extension = vi.hoisted(() => ({
  activeTab: vi.fn<() => Promise<object | undefined>>(),
  askTab: vi.fn<() => Promise<unknown>>(),
  whenTabShown: vi.fn<(callback: () => void) => void>(),
}));
vi.mock("../../src/platform/extension.ts", () => extension);
const { watchPage } = await import("../../src/platform/watch-page.ts");

beforeEach(() => {
  vi.useFakeTimers();
  extension.activeTab.mockReset().mockResolvedValue({ id: 7, status: "complete" });
  extension.askTab.mockReset();
});

afterEach(() => vi.useRealTimers());

const story = readPage([{ entity: "openai", kind: "lab", count: 1 }]);
const longer = readPage([{ entity: "openai", kind: "lab", count: 2 }]);
const briefingOf = (page: typeof story) => (page.state === "read" ? page.briefing : undefined);

/** What watchPage says while it asks `times` times. */
async function watch(times: number) {
  const seen = vi.fn();
  watchPage(seen);
  await vi.advanceTimersByTimeAsync(500 * (times - 1));
  return seen.mock.calls.map(([page]) => page);
}

test("a page is told once, and again only when it names something else", async () => {
  extension.askTab.mockResolvedValueOnce(briefingOf(story));
  extension.askTab.mockResolvedValueOnce(briefingOf(story));
  extension.askTab.mockResolvedValue(briefingOf(longer));
  expect(await watch(4)).toEqual([story, longer]);
  expect(extension.askTab).toHaveBeenCalledTimes(4);
});

test("a page that is still loading may answer later", async () => {
  extension.activeTab.mockResolvedValueOnce({ id: 7, status: "loading" });
  extension.askTab.mockRejectedValueOnce(new Error("Receiving end does not exist"));
  extension.askTab.mockResolvedValue(briefingOf(story));
  expect(await watch(2)).toEqual([{ state: "asking" }, story]);
});

test("a page without a content script cannot be read", async () => {
  extension.askTab.mockRejectedValue(new Error("Receiving end does not exist"));
  expect(await watch(1)).toEqual([{ state: "unreadable", tabId: 7 }]);
});

test("a window without another tab has nothing to read", async () => {
  extension.activeTab.mockResolvedValue(undefined);
  expect(await watch(1)).toEqual([{ state: "unreadable" }]);
});

test("another tab is asked at once, and an answer that comes too late is dropped", async () => {
  let answerFirst = (_briefing: unknown) => {};
  extension.askTab.mockReturnValueOnce(new Promise((resolve) => (answerFirst = resolve)));
  extension.askTab.mockResolvedValue(briefingOf(longer));
  const seen = vi.fn();
  watchPage(seen);
  await vi.advanceTimersByTimeAsync(0);
  extension.whenTabShown.mock.lastCall?.[0]();
  await vi.advanceTimersByTimeAsync(0);
  answerFirst(briefingOf(story));
  await vi.advanceTimersByTimeAsync(0);
  expect(seen.mock.calls).toEqual([[longer]]);
});
