import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createNameCount } from "../../src/content/name-count.ts";
import { selectedText } from "../../src/content/selected-text.ts";

let life: AbortController;
const tell = vi.fn(async (_count: number) => {});

beforeEach(() => {
  life = new AbortController();
  tell.mockClear();
});

afterEach(() => life.abort());

test("a count is told when it changes, and is gone when Sidelight stops", () => {
  const count = createNameCount(tell, life.signal);
  for (const names of [0, 3, 3, 4]) count(names);
  life.abort();
  expect(tell.mock.calls).toEqual([[3], [4], [0]]);
});

test("a page from the browser's cache tells it again", () => {
  createNameCount(tell, life.signal)(3);
  dispatchEvent(new PageTransitionEvent("pageshow", { persisted: false }));
  dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  expect(tell.mock.calls).toEqual([[3], [3]]);
});

test("an extension that is gone is no error", async () => {
  tell.mockRejectedValueOnce(new Error("The extension was updated"));
  expect(() => createNameCount(tell, life.signal)(3)).not.toThrow();
});

test("a selection is a query of one line", () => {
  document.body.innerHTML = `<p>The  EU\n AI Act</p><p>${"long ".repeat(100)}</p>`;
  const [first, second] = document.querySelectorAll("p");
  getSelection()?.selectAllChildren(first as Node);
  expect(selectedText()).toBe("The EU AI Act");
  getSelection()?.selectAllChildren(second as Node);
  expect(selectedText()).toHaveLength(200);
  getSelection()?.removeAllRanges();
  expect(selectedText()).toBe("");
});
