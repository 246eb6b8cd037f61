import type { Page } from "puppeteer-core";
import { expect, it } from "vitest";
import { inEachBrowser } from "./in-each-browser.ts";
import { cardGone, chooseMarks, findCard, markedTexts, marksWith } from "./reader.ts";
import { until } from "./until.ts";

const walks = 200;
const seed = 20261121;
/** Milliseconds: mostly on the way, now and then long enough for a card. */
const rests = [0, 0, 0, 0, 20, 60, 180, 560];
const longEnough = 400_000;

/** Mulberry32: numbers from 0 to 1 that are the same in every run. */
function createRandom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Covers the window with names. */
async function crowd(page: Page): Promise<void> {
  await page.evaluate(() => {
    const text = "Anthropic, OpenAI, SB 1047, Gavin Newsom and the EU AI Act. ";
    const paragraph = document.createElement("p");
    paragraph.textContent = text.repeat(60);
    paragraph.style.cssText = "margin: 0; font-size: 18px";
    document.body.prepend(paragraph);
    scrollTo(0, 0);
  });
  await until("a dense page", async () => (await markedTexts(page)).length > 200);
}

async function walk(page: Page, random: () => number): Promise<void> {
  const moves = 2 + Math.floor(random() * 3);
  for (let i = 0; i < moves; i++) {
    const steps = 1 + Math.floor(random() * 3);
    await page.mouse.move(random() * 1100, random() * 800, { steps });
    const rest = rests[Math.floor(random() * rests.length)] ?? 0;
    if (rest > 0) await new Promise((next) => setTimeout(next, rest));
    if (random() < 0.03) await page.keyboard.press("Escape");
  }
}

/** Sums what moved without the reader's doing, from now on. Chromium alone measures it. */
async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    if (!PerformanceObserver.supportedEntryTypes.includes("layout-shift")) return;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as { value?: number }).value ?? 0);
    }).observe({ type: "layout-shift" });
  });
  return () =>
    page.evaluate(() =>
      (globalThis as unknown as { shifts: number[] }).shifts.reduce((sum, each) => sum + each, 0),
    );
}

inEachBrowser("random pointer walks", (getBrowser) => {
  it(
    "leave no card, no error and no listener",
    async () => {
      const errors: string[] = [];
      const page = await getBrowser().open("news.html");
      page.on("pageerror", (error) => errors.push(String(error)));
      page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
      await marksWith(page, "Anthropic");
      await chooseMarks(getBrowser(), "Every mention");
      await crowd(page);
      const shifted = await watchShifts(page);
      const before = await page.evaluate(() => document.documentElement.outerHTML);
      const random = createRandom(seed);
      let seen = 0;
      for (let i = 0; i < walks; i++) {
        await walk(page, random);
        if (i % 10 === 0 && (await findCard(getBrowser(), page))) seen++;
      }
      expect(seen).toBeGreaterThan(0);
      await page.mouse.move(1095, 795);
      await page.mouse.move(1095, 2, { steps: 4 });
      await page.keyboard.press("Escape");
      await cardGone(getBrowser(), page);
      expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
      expect(await shifted()).toBe(0);
      expect(errors).toEqual([]);
      await chooseMarks(getBrowser(), "Off");
      await until("no mark", async () => (await markedTexts(page)).length === 0);
      expect(await getBrowser().countListeners(page)).toBe(0);
      await chooseMarks(getBrowser(), "First in each section");
      await marksWith(page, "Anthropic");
      expect(await getBrowser().countListeners(page)).toBeGreaterThan(0);
    },
    longEnough,
  );
});
