import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createTypingPause, whileNotEditing } from "../../src/content/editing.ts";
import { show } from "./read-page/read-fragment.ts";

let life: AbortController;

beforeEach(() => {
  life = new AbortController();
});
afterEach(() => life.abort());

/** How many listeners are on right now, and how many there ever were. */
function listen() {
  const signals: AbortSignal[] = [];
  whileNotEditing((signal) => signals.push(signal), life.signal);
  return {
    on: () => signals.filter(({ aborted }) => !aborted).length,
    ever: () => signals.length,
  };
}

test.each([
  "<textarea></textarea>",
  "<input>",
  "<div contenteditable tabindex=0>text</div>",
  "<div role=textbox tabindex=0></div>",
])("listens to no key while the focus is in %s", (html) => {
  const editor = show(html).firstElementChild as HTMLElement;
  const { on, ever } = listen();
  expect(on()).toBe(1);
  editor.focus();
  expect(on()).toBe(0);
  editor.blur();
  expect([on(), ever()]).toEqual([1, 2]);
});

test("goes on listening while the focus is elsewhere, and not after the end", () => {
  const button = show("<button>Go</button>").firstElementChild as HTMLElement;
  const { on, ever } = listen();
  button.focus();
  expect([on(), ever()]).toEqual([1, 1]);
  life.abort();
  expect(on()).toBe(0);
});

test("does not begin in an editor that has the focus already", () => {
  const editor = show("<textarea></textarea>").firstElementChild as HTMLElement;
  editor.focus();
  expect(listen().on()).toBe(0);
  editor.blur();
});

test("work waits until the typing has stopped", async () => {
  const editor = show("<textarea></textarea>").firstElementChild as HTMLTextAreaElement;
  const pause = createTypingPause(life.signal);
  await pause();
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  try {
    editor.focus();
    document.dispatchEvent(new Event("selectionchange"));
    const over = vi.fn();
    void pause().then(over);
    await vi.advanceTimersByTimeAsync(400);
    document.dispatchEvent(new Event("selectionchange"));
    await vi.advanceTimersByTimeAsync(400);
    expect(over).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(200);
    expect(over).toHaveBeenCalled();
  } finally {
    vi.useRealTimers();
  }
});
