/** How the reader's choices and the page's surroundings change when and where the card comes. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { userEvent, page as view } from "vitest/browser";
import { createCardController } from "../../../src/content/card/controller.ts";
import type { CardController, Target } from "../../../src/content/card/target.ts";
import { grace, showDelay } from "../../../src/content/card/timing.ts";
import { defaultSettings, type Settings } from "../../../src/model/settings.ts";
import { makeContent, makeTarget } from "./card-fixture.ts";
import { makeServices } from "./fake-services.ts";

let page: HTMLElement;
let roots: ShadowRoot[];
let stop: AbortController;
let controller: CardController;
let settings: Settings;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  roots = [];
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, "attachShadow").mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  });
  page = document.createElement("main");
  document.body.append(page);
  stop = new AbortController();
  settings = { ...defaultSettings };
  const services = makeServices({ load: async () => makeContent(), settings: () => settings });
  controller = createCardController(services, stop.signal);
});

afterEach(() => {
  stop.abort();
  page.remove();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function write(html: string): Target {
  page.innerHTML = html;
  const mention = page.querySelector("b") as HTMLElement;
  const rects = () => [...mention.getClientRects()];
  return makeTarget("anthropic", { text: "Anthropic", rects, element: () => mention });
}

async function rest(target: Target | null, held = false, ms = showDelay): Promise<void> {
  const [box] = target?.rects() ?? [];
  const at = { x: (box?.left ?? 500) + 2, y: (box?.top ?? 700) + 2 };
  controller.point(target, { ...at, time: performance.now(), held });
  await vi.advanceTimersByTimeAsync(ms);
}

async function open(target: Target): Promise<void> {
  controller.open(target, "click");
  await vi.advanceTimersByTimeAsync(0);
}

const host = () => roots.map((root) => root.host).find((host) => host.isConnected);
const frame = () => roots[0]?.querySelector(".frame") as HTMLElement;

test("where only a click opens, a resting pointer does not", async () => {
  settings.openOn = "click";
  const target = write("<b>Anthropic</b>");
  await rest(target);
  expect(host()).toBeUndefined();
  await open(target);
  expect(host()).toBeDefined();
});

test("where Alt must be held, a pointer without it opens nothing, and letting go closes nothing", async () => {
  settings.openOn = "hold-alt";
  const target = write("<b>Anthropic</b>");
  await rest(target);
  expect(host()).toBeUndefined();
  await rest(target, true);
  expect(host()).toBeDefined();
  await rest(target, false, grace * 2);
  expect(host()).toBeDefined();
  await rest(null, true, grace);
  expect(host()).toBeUndefined();
});

test("native tooltips are away while the pointer is on a mention, and the markup is whole afterwards", async () => {
  const target = write(`<p title="A tooltip" id="p"><b>Anthropic</b></p>`);
  const before = page.innerHTML;
  await rest(target);
  expect(page.querySelector("p")?.title).toBe("");
  await rest(null, false, grace);
  expect(page.innerHTML).toBe(before);
});

test("beside a vertical line", async () => {
  await view.viewport(1000, 700);
  const target = write(
    `<p style="writing-mode: vertical-rl; position: absolute; left: 10px; top: 10px"><b>Anthropic</b></p>`,
  );
  await open(target);
  const [line] = target.rects();
  expect(frame().getBoundingClientRect().left).toBeCloseTo((line?.right ?? 0) + 8, 0);
});

test("inside the page's own popover, which a press in the card would close otherwise", async () => {
  const target = write(`<div popover="auto"><b>Anthropic</b> <button>Share</button></div>`);
  const popover = page.querySelector<HTMLElement>("[popover]");
  popover?.showPopover();
  await open(target);
  expect(host()?.parentNode).toBe(popover);
  const box = roots[0]?.querySelector(".summary")?.getBoundingClientRect();
  const position = { x: (box?.left ?? 0) + 5, y: (box?.top ?? 0) + 5 };
  await userEvent.click(document.documentElement, { position, force: true });
  expect(popover?.matches(":popover-open")).toBe(true);
  expect(host()).toBeDefined();
});

test("the keyboard stays in the card when what it pressed is gone", async () => {
  const target = write("<b>Anthropic</b>");
  controller.open(target, "key");
  await vi.advanceTimersByTimeAsync(0);
  const press = async (name: string) => {
    const buttons = [...(roots[0]?.querySelectorAll("button") ?? [])];
    buttons.find((button) => button.textContent === name)?.focus();
    await userEvent.keyboard("{Enter}");
    await vi.advanceTimersByTimeAsync(0);
  };
  await press("Not this");
  await press("anywhere");
  expect(roots[0]?.querySelector(".said")?.textContent).toContain("no longer marked");
  expect(roots[0]?.activeElement).not.toBeNull();
  await userEvent.keyboard("{Escape}");
  expect(host()).toBeUndefined();
});

test("the size of the text is the reader's", async () => {
  settings.textSize = "large";
  await open(write("<b>Anthropic</b>"));
  const summary = roots[0]?.querySelector(".summary");
  expect(summary && getComputedStyle(summary).fontSize).toBe("17px");
});

test("a page cannot open, press or close it with events that it makes up", async () => {
  const target = write("<b>Anthropic</b>");
  await open(target);
  const card = host() as HTMLElement;
  const box = frame().getBoundingClientRect();
  const everywhere = {
    clientX: box.right - 20,
    clientY: box.top + 20,
    bubbles: true,
    composed: true,
  };
  for (const at of [card, document.body, document, window]) {
    for (const type of ["pointerdown", "pointerup", "click", "pointerout"]) {
      at.dispatchEvent(new PointerEvent(type, everywhere));
    }
    at.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
    at.dispatchEvent(new Event("pagehide"));
    at.dispatchEvent(new Event("scroll"));
  }
  card.click();
  await vi.advanceTimersByTimeAsync(1000);
  expect(host()).toBe(card);
  expect(card.shadowRoot).toBeNull();
  expect(card.textContent).toBe("");
});
