import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import type { Target } from "../../../src/content/card/target.ts";
import { watchKeys } from "../../../src/content/pointing/keys.ts";
import { indexMentions } from "../../../src/content/pointing/mention-at.ts";
import { watchPointer } from "../../../src/content/pointing/pointer.ts";
import { targetOf } from "../../../src/content/pointing/target-of.ts";
import { mentionsIn } from "../marks/marked-page.ts";
import { show } from "../read-page/read-fragment.ts";

let life: AbortController;
const card = { point: vi.fn(), press: vi.fn(), open: vi.fn() };

beforeEach(() => {
  life = new AbortController();
  vi.clearAllMocks();
});

afterEach(() => {
  life.abort();
  getSelection()?.removeAllRanges();
});

function begin(html: string): HTMLElement {
  const host = show(html);
  const index = indexMentions(mentionsIn(host));
  const find = (x: number, y: number, element: Element): Target | null => {
    const found = index.at(x, y, element);
    return found ? targetOf(found) : null;
  };
  watchPointer(card, find, life.signal);
  return host;
}

const get = (host: Element, selector: string) => host.querySelector(selector) as Element;
const pointed = () => card.point.mock.calls.map(([target]) => (target as Target | null)?.entity);

test("tells of the mention under the pointer, and of leaving it", async () => {
  const host = begin("<p><b>OpenAI</b></p><p><i>nothing</i></p>");
  await userEvent.hover(get(host, "b"));
  await vi.waitFor(() => expect(pointed().at(-1)).toBe("openai"));
  await userEvent.hover(get(host, "i"));
  await vi.waitFor(() => expect(pointed().at(-1)).toBeUndefined());
});

test("a target has the words, their passage and their place", async () => {
  const host = begin("<p>Later  the <b>Sam\n Altman</b><br>memo</p>");
  await userEvent.hover(get(host, "b"));
  await vi.waitFor(() => expect(pointed().at(-1)).toBe("sam-altman"));
  const target = card.point.mock.lastCall?.[0] as Target;
  expect(target).toMatchObject({
    text: "Sam Altman",
    passage: "Later the Sam Altman memo",
  });
  expect(target.block.slice(target.start, target.end)).toBe("Sam\n Altman");
  expect(target.rects()).toHaveLength(1);
  expect(target.element()).toBe(get(host, "b"));
});

test("opens the card on a click", async () => {
  const host = begin("<p><b>OpenAI</b></p>");
  await userEvent.click(get(host, "b"));
  expect(card.open).toHaveBeenCalledOnce();
  expect(card.open.mock.lastCall?.[1]).toBe("click");
  expect(card.press.mock.invocationCallOrder[0]).toBeLessThan(
    card.open.mock.invocationCallOrder[0] ?? 0,
  );
});

test.each([
  ["a link", "<a href='#x'><b>OpenAI</b></a>"],
  ["a button", "<button><b>OpenAI</b></button>"],
  ["a label", "<label><b>OpenAI</b></label>"],
  ["a summary", "<details><summary><b>OpenAI</b></summary></details>"],
  ["what plays a button", "<p role=button><b>OpenAI</b></p>"],
  ["what looks like a link", "<p style='cursor:pointer'><b>OpenAI</b></p>"],
])("leaves the click on %s to the page", async (_what, html) => {
  const host = begin(html);
  await userEvent.click(get(host, "b"));
  expect(card.open).not.toHaveBeenCalled();
  expect(card.press).not.toHaveBeenCalled();
});

test("does not open with modifiers or beside a mention", async () => {
  const host = begin("<p><b>OpenAI</b> <i>said</i></p>");
  await userEvent.click(get(host, "b"), { modifiers: ["Shift"] });
  await userEvent.click(get(host, "i"));
  expect(card.open).not.toHaveBeenCalled();
});

test("does not open for a click that ends a selection", async () => {
  const host = begin("<p><b>OpenAI</b></p>");
  host.addEventListener("mouseup", () => getSelection()?.selectAllChildren(host));
  await userEvent.click(get(host, "b"));
  expect(card.open).not.toHaveBeenCalled();
});

test("believes no event that a script made up", async () => {
  const host = begin("<p><b>OpenAI</b></p>");
  const { left, top } = get(host, "b").getBoundingClientRect();
  const where = { clientX: left + 5, clientY: top + 5, bubbles: true, composed: true };
  get(host, "b").dispatchEvent(new PointerEvent("pointermove", where));
  get(host, "b").dispatchEvent(new MouseEvent("click", where));
  await new Promise(requestAnimationFrame);
  expect(card.point).not.toHaveBeenCalled();
  expect(card.open).not.toHaveBeenCalled();
});

test("never prevents or stops what the page listens to", async () => {
  const host = begin("<p><b>OpenAI</b></p>");
  const heard = vi.fn((event: Event) => event.defaultPrevented);
  for (const type of ["pointermove", "click", "keydown"]) {
    document.addEventListener(type, heard, { signal: life.signal });
  }
  await userEvent.click(get(host, "b"));
  await userEvent.keyboard("{Alt>}{Shift>}N{/Shift}{/Alt}");
  expect(heard.mock.calls.length).toBeGreaterThan(2);
  expect(heard).not.toHaveReturnedWith(true);
});

test("hears nothing after the end", async () => {
  const host = begin("<p><b>OpenAI</b></p>");
  life.abort();
  await userEvent.click(get(host, "b"));
  await new Promise(requestAnimationFrame);
  expect(card.point).not.toHaveBeenCalled();
  expect(card.open).not.toHaveBeenCalled();
});

test("Alt+Shift+N and Alt+Shift+P, but not while typing and not where the page has them", async () => {
  const go = vi.fn();
  watchKeys(go, life.signal);
  await userEvent.keyboard("{Alt>}{Shift>}[KeyN][KeyP]{/Shift}{/Alt}");
  expect(go.mock.calls).toEqual([[1], [-1]]);

  const host = show("<input><div contenteditable>x</div><a accesskey=n href='#x'>next</a>");
  await userEvent.click(get(host, "input"));
  await userEvent.keyboard("{Alt>}{Shift>}[KeyP]{/Shift}{/Alt}");
  await userEvent.click(get(host, "div"));
  await userEvent.keyboard("{Alt>}{Shift>}[KeyP]{/Shift}{/Alt}");
  (document.activeElement as HTMLElement).blur();
  await userEvent.keyboard("{Alt>}{Shift>}[KeyN]{/Shift}{/Alt}[KeyN]");
  expect(go).toHaveBeenCalledTimes(2);
});
