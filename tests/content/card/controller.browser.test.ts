import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { userEvent, page as view } from "vitest/browser";
import { createCardController } from "../../../src/content/card/controller.ts";
import type { CardController, Target } from "../../../src/content/card/target.ts";
import { grace, inertDelay, pressTime, showDelay } from "../../../src/content/card/timing.ts";
import type { CardContent } from "../../../src/model/card.ts";
import { makeArticle, makeContent, makeTarget } from "./card-fixture.ts";
import { makeServices } from "./fake-services.ts";

const content = makeContent(
  { relations: [{ how: "made-by", to: "claude", name: "Claude" }] },
  { related: [makeArticle()], total: 1 },
);

let page: HTMLElement;
let cards: ShadowRoot[];
let stop: AbortController;
let load: (entity: string, target: Target) => Promise<CardContent | null>;
let controller: CardController;
let services: ReturnType<typeof makeServices>;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  keepShadowRoots();
  page = document.createElement("main");
  page.innerHTML = `<p style="margin: 0; padding: 40px 0 1500px">The bill that <b>Anthropic</b> backed. <button>Share</button> <input></p>`;
  document.body.append(page);
  stop = new AbortController();
  load = async () => content;
  services = makeServices({ load: vi.fn((entity, target) => load(entity, target)) });
  controller = createCardController(services, stop.signal);
});

afterEach(() => {
  stop.abort();
  page.remove();
  scrollTo(0, 0);
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** The roots are closed; a test may look over the shoulder of whoever opens one. */
function keepShadowRoots(): void {
  cards = [];
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, "attachShadow").mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init);
    cards.push(root);
    return root;
  });
}

function find<E extends Element = HTMLElement>(selector: string, root: ParentNode = page): E {
  const found = root.querySelector<E>(selector);
  if (!found) throw new Error(`No ${selector}`);
  return found;
}

function mention(fields: Partial<Target> = {}): Target {
  const range = document.createRange();
  range.selectNodeContents(find("b"));
  const rects = () => [...range.getClientRects()];
  return makeTarget("anthropic", { text: "Anthropic", rects, element: () => find("b"), ...fields });
}

/** Clicks where an element is. Inside the closed root nothing can be named from outside. */
async function clickAt(element: Element): Promise<void> {
  const { left, top, width, height } = element.getBoundingClientRect();
  const position = { x: left + width / 2, y: top + height / 2 };
  await userEvent.click(document.documentElement, { position, force: true });
}

const isSeen = (host: Element) => getComputedStyle(host).visibility === "visible";
const hosts = () => cards.map((root) => root.host).filter((host) => host.isConnected);
const shownHost = () => hosts().find(isSeen);
const dialog = () => find("[role=dialog]", cards[0]);

function pointAt(target: Target | null, x: number, y: number): void {
  controller.point(target, { x, y, time: performance.now() });
}

async function hover(target: Target, ms = showDelay): Promise<void> {
  const box = find("b").getBoundingClientRect();
  pointAt(target, box.left + 5, box.top + 5);
  await vi.advanceTimersByTimeAsync(ms);
}

async function open(how: "click" | "key", target = mention()): Promise<void> {
  controller.open(target, how);
  await vi.advanceTimersByTimeAsync(0);
}

test("a rest of the pointer shows the card, leaving takes every trace of it away", async () => {
  const before = document.documentElement.outerHTML;
  await hover(mention(), showDelay - 1);
  expect(shownHost()).toBeUndefined();
  await vi.advanceTimersByTimeAsync(1);
  expect(dialog().getAttribute("aria-label")).toBe("Anthropic, lab");
  expect(shownHost()?.parentNode).toBe(document.documentElement);
  expect(shownHost()?.shadowRoot).toBeNull();
  pointAt(null, 5, 700);
  await vi.advanceTimersByTimeAsync(grace);
  expect(document.documentElement.outerHTML).toBe(before);
});

test("before it is seen the card is ready, but for nobody", async () => {
  await hover(mention(), showDelay - 1);
  const [host] = hosts();
  expect(dialog().textContent).toContain("Governor turns down");
  expect(dialog().getBoundingClientRect().height).toBeGreaterThan(100);
  expect(host && isSeen(host)).toBe(false);
  await expect.element(view.getByRole("dialog")).not.toBeInTheDocument();
  const { left, top } = find(".frame", cards[0]).getBoundingClientRect();
  expect(document.elementFromPoint(left + 20, top + 20)).not.toBe(host);
  pointAt(null, 5, 700);
  expect(hosts()).toEqual([]);
});

test("what the page opens while the card is made ready does not lie over it", async () => {
  await hover(mention(), showDelay - 1);
  const popover = document.createElement("div");
  popover.popover = "manual";
  popover.style.cssText = "inset: 0; width: 100%; height: 100%";
  page.append(popover);
  popover.showPopover();
  await vi.advanceTimersByTimeAsync(1 + inertDelay);
  const { left, top } = find(".frame", cards[0]).getBoundingClientRect();
  expect(document.elementFromPoint(left + 20, top + 20)).toBe(shownHost());
});

test("the delays count from when the pointer came to rest, not from when the card heard of it", async () => {
  const box = find("b").getBoundingClientRect();
  const time = performance.now();
  await vi.advanceTimersByTimeAsync(200);
  controller.point(mention(), { x: box.left + 5, y: box.top + 5, time });
  await vi.advanceTimersByTimeAsync(showDelay - 201);
  expect(shownHost()).toBeUndefined();
  await vi.advanceTimersByTimeAsync(1);
  expect(shownHost()).toBeDefined();
});

test("a press makes the card ready, a click shows it, and without one it goes again", async () => {
  controller.press(mention());
  await vi.advanceTimersByTimeAsync(20);
  expect(shownHost()).toBeUndefined();
  expect(dialog().getAttribute("aria-label")).toBe("Anthropic, lab");
  controller.open(mention(), "click");
  expect(shownHost()).toBeDefined();
  expect(services.load).toHaveBeenCalledTimes(1);
  controller.close();
  controller.press(mention());
  await vi.advanceTimersByTimeAsync(pressTime);
  expect(hosts()).toEqual([]);
});

test("the card lets clicks through at first, and the pointer may move into it", async () => {
  await hover(mention());
  const frame = find(".frame", cards[0]);
  expect(getComputedStyle(frame).pointerEvents).toBe("none");
  const box = frame.getBoundingClientRect();
  pointAt(null, box.left + 20, box.top + 20);
  await vi.advanceTimersByTimeAsync(inertDelay + 10_000);
  expect(getComputedStyle(frame).pointerEvents).toBe("auto");
  expect(shownHost()).toBeDefined();
});

test("the way to the card is no leaving", async () => {
  await hover(mention());
  const line = find("b").getBoundingClientRect();
  const top = find(".frame", cards[0]).getBoundingClientRect().top;
  pointAt(null, line.left + 5, (line.bottom + top) / 2);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(shownHost()).toBeDefined();
});

test("hovering leaves focus, selection and scroll alone", async () => {
  find("input").focus();
  getSelection()?.selectAllChildren(find("b"));
  await hover(mention());
  expect(document.activeElement).toBe(find("input"));
  expect(getSelection()?.toString()).toBe("Anthropic");
  expect(scrollY).toBe(0);
});

test("by key the focus goes to the heading, Escape closes and gives it back", async () => {
  find("button").focus();
  await open("key");
  expect(cards[0]?.activeElement?.textContent).toBe("Anthropic");
  await userEvent.keyboard("{Escape}");
  expect(shownHost()).toBeUndefined();
  expect(document.activeElement).toBe(find("button"));
});

test("Escape is the page's own while writing, and what a script makes up is nobody's", async () => {
  await open("click");
  find("input").focus();
  await userEvent.keyboard("{Escape}");
  document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
  window.dispatchEvent(new PointerEvent("pointerdown", { clientX: 5, clientY: 700 }));
  expect(shownHost()).toBeDefined();
  find("button").focus();
  await userEvent.keyboard("{Escape}");
  expect(shownHost()).toBeUndefined();
});

test("a page that handled Escape keeps the card open", async () => {
  await open("click");
  page.addEventListener("keydown", (event) => event.preventDefault());
  find("button").focus();
  await userEvent.keyboard("{Escape}");
  expect(shownHost()).toBeDefined();
});

test("a press outside closes, a press on the card or its mention does not", async () => {
  await open("click");
  await clickAt(find(".summary", dialog()));
  await userEvent.click(find("b"));
  expect(shownHost()).toBeDefined();
  await userEvent.click(find("button"));
  expect(shownHost()).toBeUndefined();
});

test("the page hears neither clicks nor keys in the card", async () => {
  const heard = vi.fn();
  for (const type of ["click", "keydown", "focusin"])
    page.ownerDocument.addEventListener(type, heard);
  await open("key");
  await clickAt(find("[aria-label='Keep open']", dialog()));
  await userEvent.keyboard("x");
  for (const type of ["click", "keydown", "focusin"])
    page.ownerDocument.removeEventListener(type, heard);
  expect(heard).not.toHaveBeenCalled();
});

test("a click on the mention keeps the card that is there, and a key takes the focus to it", async () => {
  await hover(mention());
  const shown = dialog();
  await open("click");
  expect(dialog()).toBe(shown);
  pointAt(null, 5, 700);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(shownHost()).toBeDefined();
  expect(cards[0]?.activeElement).toBeNull();
  await open("key");
  expect(cards[0]?.activeElement?.textContent).toBe("Anthropic");
});

test("a page that scrolls under a resting pointer opens nothing", async () => {
  await hover(mention(), 100);
  scrollTo(0, 300);
  await vi.waitFor(() => expect(find("b").getBoundingClientRect().top).toBeLessThan(0));
  await new Promise(requestAnimationFrame);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(shownHost()).toBeUndefined();
});

test("whatever way the pointer walks, the page is as before in the end", async () => {
  const before = document.documentElement.outerHTML;
  const other = mention({ entity: "openai", text: "OpenAI" });
  const way = fc.tuple(
    fc.constantFrom(mention(), other, null),
    fc.integer({ min: 0, max: 500 }),
    fc.integer({ min: 0, max: 600 }),
    fc.integer({ min: 0, max: 700 }),
  );
  const walks = fc.asyncProperty(fc.array(way, { maxLength: 8 }), async (steps) => {
    for (const [target, x, y, rest] of steps) {
      pointAt(target, x, y);
      await vi.advanceTimersByTimeAsync(rest);
    }
    pointAt(null, 900, 800);
    await vi.advanceTimersByTimeAsync(grace);
    expect(document.documentElement.outerHTML).toBe(before);
  });
  await fc.assert(walks, { numRuns: 50 });
});

test("an entity inside the card opens in the same card, with the keyboard still in it", async () => {
  const claude = makeContent({ id: "claude", name: "Claude", kind: "model" });
  load = async (entity) => (entity === "claude" ? claude : content);
  await open("key");
  find("button.inline", dialog()).focus();
  await userEvent.keyboard("{Enter}");
  await vi.advanceTimersByTimeAsync(0);
  expect(dialog().getAttribute("aria-label")).toBe("Claude, model");
  expect(cards[0]?.activeElement?.textContent).toBe("Claude");
  await clickAt(find("[aria-label='Back to Anthropic']", dialog()));
  expect(dialog().getAttribute("aria-label")).toBe("Anthropic, lab");
});

test("a mention with two readings asks for both", async () => {
  load = async (entity) => makeContent({ id: entity, name: entity });
  await open("click", mention({ entity: "gemini", others: ["gemini-exchange"] }));
  expect(dialog().querySelectorAll(".choices button")).toHaveLength(2);
});

test("an extension that is gone and a worker that fails are told apart", async () => {
  load = async () => {
    throw Object.assign(new Error(), { name: "ContextInvalidated" });
  };
  await open("click");
  expect(dialog().textContent).toContain("Reload this page");
  load = async () => {
    throw new Error("stopped");
  };
  await open("click");
  load = async () => content;
  await clickAt(find("button.inline", dialog()));
  await vi.advanceTimersByTimeAsync(0);
  expect(dialog().querySelectorAll("ul[aria-label='Related articles'] a")).toHaveLength(1);
});

test("the card follows its mention and goes when that leaves the screen", async () => {
  await open("click");
  const before = find(".frame", cards[0]).getBoundingClientRect().top;
  scrollTo(0, 20);
  await vi.waitFor(() =>
    expect(find(".frame", cards[0]).getBoundingClientRect().top).toBeCloseTo(before - 20, 0),
  );
  scrollTo(0, 1000);
  await vi.waitFor(() => expect(shownHost()).toBeUndefined());
});

test("over a modal dialog of the page the card is on top and alive", async () => {
  const modal = document.createElement("dialog");
  page.append(modal);
  modal.showModal();
  await open("click");
  expect(shownHost()?.parentNode).toBe(modal);
  const close = find("[aria-label=Close]", dialog());
  await clickAt(close);
  expect(shownHost()).toBeUndefined();
});

test("a hostile page reaches neither looks nor place of the card", async () => {
  await open("click");
  const frame = find(".frame", cards[0]);
  for (const animation of frame.getAnimations()) animation.finish();
  const looks = () => {
    const { width, height, left, top } = frame.getBoundingClientRect();
    const { fontSize, color } = getComputedStyle(find(".summary", dialog()));
    return { width, height, left, top, fontSize, color };
  };
  const before = looks();
  const style = document.createElement("style");
  style.textContent = `
    * { display: none !important; opacity: 0 !important; zoom: 2 !important; color: red !important;
        font-size: 5px !important; visibility: hidden !important; --sl-ink: red !important;
        transform: scale(2) !important; inset: 50px !important; pointer-events: none !important; }
    html, body, main, main * { display: block !important; zoom: 1 !important; transform: none !important; }
    *::before, *::backdrop { content: "x"; display: block !important; background: red; }
    html { font-size: 5px; filter: invert(1); }`;
  page.append(style);
  expect(looks()).toEqual(before);
  const { opacity, visibility } = getComputedStyle(frame);
  expect({ opacity, visibility }).toEqual({ opacity: "1", visibility: "visible" });
});

test("a page that zooms itself neither enlarges the card nor takes it from its mention", async () => {
  document.documentElement.style.setProperty("zoom", "1.5");
  await open("click");
  const line = find("b").getBoundingClientRect();
  const frame = find(".frame", cards[0]).getBoundingClientRect();
  document.documentElement.removeAttribute("style");
  expect(frame.width).toBe(380);
  expect(frame.top - line.bottom).toBeCloseTo(8, 0);
});

test("once aborted the card is gone for good", async () => {
  await open("click");
  stop.abort();
  expect(shownHost()).toBeUndefined();
  await open("click");
  await hover(mention());
  expect(shownHost()).toBeUndefined();
});
