import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createCardOnDemand } from "../../../src/content/card/card-on-demand.ts";
import type { CardController } from "../../../src/content/card/target.ts";
import { startDelay } from "../../../src/content/card/timing.ts";
import { makeTarget } from "./card-fixture.ts";
import { makeServices } from "./fake-services.ts";

const target = makeTarget("anthropic");
const at = (time: number, x = 0) => ({ x, y: 0, time });

let stop: AbortController;
let arrive: () => void;
let fail: (error: Error) => void;
let asked: number;
const real = { point: vi.fn(), press: vi.fn(), open: vi.fn(), close: vi.fn() };

beforeEach(() => {
  vi.clearAllMocks();
  stop = new AbortController();
  asked = 0;
});

afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  globalThis.sidelightCard = undefined;
});

function create() {
  const bring = () => {
    asked++;
    return new Promise<void>((resolve, reject) => {
      fail = reject;
      arrive = () => {
        globalThis.sidelightCard = () => real;
        resolve();
      };
    });
  };
  return createCardOnDemand(makeServices(), bring, stop.signal);
}

const sentence = () =>
  [...document.documentElement.children].find((element) => element.matches("[popover]"));

test("asks for nothing until a pointer slows down on a mention", () => {
  const card = create();
  card.point(null, at(0));
  card.point(target, at(1, 100));
  card.close();
  expect(asked).toBe(0);
  card.point(target, at(200, 101));
  card.point(target, at(216, 102));
  card.press(target);
  expect(asked).toBe(1);
});

test("asks when a pointer that was never slow stops dead on a mention", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const card = create();
  card.point(null, at(0));
  card.point(target, at(1, 100));
  vi.advanceTimersByTime(startDelay - 1);
  expect(asked).toBe(0);
  vi.advanceTimersByTime(1);
  expect(asked).toBe(1);
  vi.useRealTimers();
  arrive();
  await vi.waitFor(() => expect(real.point).toHaveBeenCalledExactlyOnceWith(target, at(1, 100)));
});

test.each([
  ["goes on", (card: CardController) => card.point(null, at(2, 200))],
  ["is sent away", (card: CardController) => card.close()],
])("asks for nothing when a fast pointer %s", (_, then) => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const card = create();
  card.point(null, at(0));
  card.point(target, at(1, 100));
  then(card);
  vi.advanceTimersByTime(2 * startDelay);
  expect(asked).toBe(0);
});

test("tells the card all that has happened since, in order and with its time", async () => {
  const card = create();
  card.point(target, at(100));
  card.point(null, at(120));
  card.press(target);
  card.open(target, "click");
  arrive();
  await vi.waitFor(() => expect(real.open).toHaveBeenCalledExactlyOnceWith(target, "click"));
  expect(real.point.mock.calls).toEqual([
    [target, at(100)],
    [null, at(120)],
  ]);
  expect(real.press).toHaveBeenCalledExactlyOnceWith(target);
  card.close();
  expect(real.close).toHaveBeenCalledOnce();
  card.point(target, at(300));
  expect(asked).toBe(1);
});

test("does not ask again in a frame where the script has run", async () => {
  globalThis.sidelightCard = () => real;
  create().open(target, "key");
  await vi.waitFor(() => expect(real.open).toHaveBeenCalledOnce());
  expect(asked).toBe(0);
});

test("says what is wrong, asks again the next time, and then takes the sentence away", async () => {
  const card = create();
  card.open(target, "click");
  fail(new Error("silence"));
  await vi.waitFor(() => expect(sentence()).toBeDefined());
  card.open(target, "click");
  expect(asked).toBe(2);
  arrive();
  await vi.waitFor(() => expect(real.open).toHaveBeenCalledOnce());
  expect(sentence()).toBeUndefined();
});

test("does not wait for a script that does not run", async () => {
  const card = createCardOnDemand(makeServices(), async () => {}, stop.signal);
  card.open(target, "click");
  await vi.waitFor(() => expect(sentence()).toBeDefined());
  card.close();
  expect(sentence()).toBeUndefined();
});
