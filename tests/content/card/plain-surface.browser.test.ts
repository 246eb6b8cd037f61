/** What a reader sees where the card's own script does not come. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createCardController } from "../../../src/content/card/controller.ts";
import { createSurfaceSource } from "../../../src/content/card/surface-source.ts";
import { violationsIn } from "../../violations.ts";
import { makeTarget } from "./card-fixture.ts";
import { makeServices, surfaceAtHand } from "./fake-services.ts";

let stop: AbortController;
let roots: ShadowRoot[];

beforeEach(() => {
  roots = [];
  stop = new AbortController();
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, "attachShadow").mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  });
});

afterEach(() => {
  stop.abort();
  vi.restoreAllMocks();
});

const shown = () => roots.find(({ host }) => host.isConnected);

function open(error: Error) {
  const source = createSurfaceSource(() => Promise.reject(error));
  const controller = createCardController(makeServices(), source, stop.signal);
  controller.open(makeTarget("anthropic"), "click");
  return controller;
}

test("an updated extension says so, below the mention, and goes with Escape or a press", async () => {
  const controller = open(Object.assign(new Error(), { name: "ContextInvalidated" }));
  await vi.waitFor(() => expect(shown()?.textContent).toMatch(/was updated. Reload this page/));
  const { left, top } = (shown() as ShadowRoot).host.getBoundingClientRect();
  expect([left, top]).toEqual([100, 128]);
  controller.close();
  expect(shown()).toBeUndefined();
});

test("a background that is silent says so, and the next card is whole again", async () => {
  let isSilent = true;
  const source = {
    ...surfaceAtHand,
    ready: () => (isSilent ? undefined : surfaceAtHand.ready()),
    bring: () => (isSilent ? Promise.reject(new Error("silence")) : surfaceAtHand.bring()),
  };
  const controller = createCardController(makeServices(), source, stop.signal);
  controller.open(makeTarget("anthropic"), "click");
  await vi.waitFor(() => expect(shown()?.textContent).toMatch(/did not answer/));
  controller.close();
  isSilent = false;
  controller.open(makeTarget("anthropic"), "click");
  await vi.waitFor(() => expect(shown()?.querySelector("h2")?.textContent).toBe("Anthropic"));
});

test("the sentence has nothing that axe objects to", async () => {
  open(new Error("silence"));
  await vi.waitFor(() => expect(shown()?.textContent).toMatch(/did not answer/));
  const copy = document.createElement("div");
  copy.append(...[...(shown() as ShadowRoot).children].map((child) => child.cloneNode(true)));
  document.body.append(copy);
  expect(await violationsIn(copy)).toEqual([]);
  copy.remove();
});
