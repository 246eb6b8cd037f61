/**
 * Sidelight's own work between the reader's sign and the card with its articles. Of a resting
 * pointer's constant 500 ms the first 150 go by before anything is asked, and answer and drawing have
 * the rest: how much later than these the card comes is what readers feel. Before a click there is
 * the press. The first card of a page also has to bring its script.
 */
import type { Page } from "puppeteer-core";
import type { BrowserName } from "../../scripts/browsers.mjs";
import { launch, type TestBrowser } from "../e2e/browsers.ts";
import { cardOf, marksWith, type Point, pointOn } from "../e2e/reader.ts";
import { until } from "../e2e/until.ts";

const rounds = 50;
/** How long a hand keeps a button down at the least, in milliseconds. */
const pressTime = 60;
/** From the rest of the pointer to the card, in milliseconds: src/content/card/timing.ts. */
const showDelay = 500;
const mention = "Anthropic";
/** The last name of the page: once it is marked, the background has nothing else to do. */
const lastName = "Executive Order 14110";

export type Sign = "click" | "rest";
export type Worker = "running" | "stopped";
/** Which of a page's cards. */
export type Turn = "first" | "later";

/** Median and 95th percentile in milliseconds. */
export interface Spread {
  median: number;
  p95: number;
}

interface Timed {
  moved: number;
  clicked: number;
  shown: number;
}

/**
 * Notes in the page when the pointer moved last, when it was clicked, and when something beside its
 * body was first to be seen: the card is there before, but hidden. Functions without names only: the
 * loader of this file would add to named ones what the page does not know.
 */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const timed: Timed = { moved: 0, clicked: 0, shown: 0 };
    Object.assign(globalThis, { timed });
    addEventListener(
      "pointermove",
      ({ timeStamp }) => Object.assign(timed, { moved: timeStamp, shown: 0 }),
      { capture: true },
    );
    addEventListener("click", ({ timeStamp }) => Object.assign(timed, { clicked: timeStamp }), {
      capture: true,
    });
    new MutationObserver(() => {
      const last = document.documentElement.lastElementChild;
      if (timed.shown > 0 || !last || last === document.body) return;
      if (getComputedStyle(last).visibility === "hidden") return;
      // Reading a measure makes the browser lay out what was drawn, which counts.
      if (last.getBoundingClientRect().height > 0) timed.shown = performance.now();
    }).observe(document.documentElement, { childList: true, subtree: true, attributes: true });
  });
}

async function timeOnce(page: Page, sign: Sign, { x, y }: Point): Promise<number> {
  await page.mouse.move(x - 30, y + 60);
  if (sign === "click") await page.mouse.click(x, y, { delay: pressTime });
  else await page.mouse.move(x, y, { steps: 4 });
  const timed = await until("the card", async () => {
    const times = await page.evaluate(() => (globalThis as unknown as { timed: Timed }).timed);
    return times.shown > 0 && times;
  });
  await page.keyboard.press("Escape");
  await until("the card to go", () =>
    page.evaluate(() => document.documentElement.lastElementChild === document.body),
  );
  const { moved, clicked, shown } = timed;
  return sign === "click" ? shown - clicked : shown - moved - showDelay;
}

function summarise(times: number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95) };
}

async function openPage(browser: TestBrowser): Promise<Page> {
  const page = await browser.open("news.html");
  await marksWith(page, lastName);
  await watch(page);
  return page;
}

/** Each needs a page of its own. */
async function measureFirst(browser: TestBrowser, sign: Sign, worker: Worker, n: number) {
  const times: number[] = [];
  while (times.length < n) {
    const page = await openPage(browser);
    const point = await pointOn(page, mention);
    if (worker === "stopped") await browser.stopWorker();
    times.push(await timeOnce(page, sign, point));
    await page.close();
  }
  return times;
}

async function measureLater(browser: TestBrowser, sign: Sign, worker: Worker, n: number) {
  const page = await openPage(browser);
  const point = await pointOn(page, mention);
  const times: number[] = [];
  await timeOnce(page, sign, point);
  while (times.length < n) {
    if (worker === "stopped") await browser.stopWorker();
    times.push(await timeOnce(page, sign, point));
  }
  return times;
}

async function withBrowser<T>(name: BrowserName, work: (browser: TestBrowser) => Promise<T>) {
  const browser = await launch(name);
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** Measures the built extension, in a browser of its own so that nothing is left of another measurement. */
export async function measureCard(
  name: BrowserName,
  sign: Sign,
  worker: Worker,
  turn: Turn,
  n = rounds,
): Promise<Spread> {
  const measure = turn === "first" ? measureFirst : measureLater;
  return summarise(await withBrowser(name, (browser) => measure(browser, sign, worker, n)));
}

/** Where every element of the page is, in CSS pixels. */
function placesIn(page: Page): Promise<number[]> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll("*")].flatMap((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return [left, top, width, height];
    }),
  );
}

/** By how many CSS pixels an open card moves or resizes what is on the page, all elements together. */
async function measureShift(name: BrowserName): Promise<number> {
  return withBrowser(name, async (browser) => {
    const page = await openPage(browser);
    const { x, y } = await pointOn(page, mention);
    const before = await placesIn(page);
    await page.mouse.click(x, y);
    await cardOf(browser, page, mention);
    const after = await placesIn(page);
    return after.reduce((sum, place, n) => sum + Math.abs(place - (before[n] ?? Number.NaN)), 0);
  });
}

const signWords: Record<Sign, string> = {
  click: `from a click (held ${pressTime} ms) to the card`,
  rest: `from a pointer's rest to the card, above ${showDelay} ms`,
};
const turnWords: Record<Turn, string> = { first: ", the first of a page", later: "" };

const cell = ({ median, p95 }: Spread) => `${median.toFixed(1)} (${p95.toFixed(1)})`;

/** The measurements in both browsers as a table in Markdown. */
export async function describeCardTimes(): Promise<string> {
  const lines = [
    `| median (95th percentile) of ${rounds}; ms | running worker | stopped worker |`,
    "|---|---|---|",
  ];
  const shifts: string[] = [];
  for (const name of ["chromium", "firefox"] as const) {
    for (const turn of ["later", "first"] as const) {
      for (const sign of ["rest", "click"] as const) {
        const running = await measureCard(name, sign, "running", turn);
        const stopped = await measureCard(name, sign, "stopped", turn);
        const what = `${name}, ${signWords[sign]}${turnWords[turn]}`;
        lines.push(`| ${what} | ${cell(running)} | ${cell(stopped)} |`);
      }
    }
    shifts.push(`${await measureShift(name)} px in ${name}`);
  }
  return `${lines.join("\n")}\n\nAn open card moves the page's elements by ${shifts.join(" and ")}.`;
}
