/** What Sidelight costs while a page lives: changes, typing, a moving pointer. */
import type { Page } from "puppeteer-core";
import { quantile } from "../timing.ts";
import type { Runner } from "./rivals.ts";
import { longestTask, readWork, totalOf } from "./tab.ts";

const changeTime = 10_000;

const now = (page: Page) => page.evaluate(() => performance.now());

export interface Changing {
  /** Milliseconds of own work in a second. */
  perSecond: number;
  longest: number;
}

/** A page that changes a hundred times a second, for ten seconds. */
export async function measureChanges(ours: Runner): Promise<Changing | undefined> {
  const page = await ours.open("chat.html");
  if (!page) return undefined;
  const since = await now(page);
  await page.evaluate(
    (time) => (globalThis as unknown as { begin(time: number): Promise<number> }).begin(time),
    changeTime,
  );
  const work = await readWork(page, since);
  return { perSecond: totalOf(work) / (changeTime / 1000), longest: longestTask(work) };
}

export interface Typing {
  median: number;
  p95: number;
}

async function typeIn(page: Page, keys: number): Promise<number[]> {
  await page.bringToFront();
  await page.click("#editor");
  for (let i = 0; i < keys; i++) await page.keyboard.press("KeyA");
  return page.evaluate(() => (globalThis as unknown as { delays: number[] }).delays.splice(0));
}

/** From the key to the next frame, with and without, by turns; in milliseconds. */
export async function measureTyping(runners: readonly Runner[]): Promise<Typing[]> {
  const pages: Page[] = [];
  for (const runner of runners) {
    const page = await runner.open("editor.html");
    if (page) pages.push(page);
  }
  const delays: number[][] = pages.map(() => []);
  for (let round = 0; round < 5; round++) {
    for (const [i, page] of pages.entries()) delays[i]?.push(...(await typeIn(page, 30)));
  }
  return delays.map((all) => ({ median: quantile(all, 0.5), p95: quantile(all, 0.95) }));
}

/** The work for one move of the pointer over text without marks, in milliseconds: the mean of many. */
export async function measurePointer(ours: Runner): Promise<number | undefined> {
  const page = await ours.open("article.html");
  if (!page) return undefined;
  const since = await now(page);
  await page.mouse.move(10, 10);
  for (let i = 0; i < 200; i++) await page.mouse.move(20 + (i % 50) * 15, 60 + (i % 9) * 3);
  const work = (await readWork(page, since)).filter(({ name }) => name === "sl:point");
  return work.length > 0 ? totalOf(work) / work.length : undefined;
}
