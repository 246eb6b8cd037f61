/**
 * Sidelight's own work between the reader's sign and the card with its articles. After a click all
 * of it is in the way. Of a resting pointer's constant 500 ms the first 150 go by before anything is
 * asked, and the answer has the rest: how much later than these the card comes is what readers feel.
 */
import type { Page } from "puppeteer-core";
import type { BrowserName } from "../../scripts/browsers.mjs";
import { launch, type TestBrowser } from "../e2e/browsers.ts";
import { marksWith, type Point, pointOn } from "../e2e/reader.ts";
import { until } from "../e2e/until.ts";

const rounds = 50;
/** From the rest of the pointer to the card, in milliseconds: src/content/card/timing.ts. */
const showDelay = 500;
const mention = "Anthropic";
/** The last name of the page: once it is marked, the background has nothing else to do. */
const lastName = "Executive Order 14110";

export type Sign = "click" | "rest";
export type Worker = "running" | "stopped";

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
 * Notes in the page when the pointer moved last, when it was pressed, and when something was added beside its body. Functions
 * without names only: the loader of this file would add to named ones what the page does not know.
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
    addEventListener(
      "click",
      ({ timeStamp }) => Object.assign(timed, { clicked: timeStamp, shown: 0 }),
      { capture: true },
    );
    new MutationObserver((changes) => {
      if (!changes.some(({ addedNodes }) => addedNodes.length > 0)) return;
      // Reading a measure makes the browser lay out what was drawn, which counts.
      document.documentElement.lastElementChild?.getBoundingClientRect();
      timed.shown = performance.now();
    }).observe(document.documentElement, { childList: true });
  });
}

async function timeOnce(page: Page, sign: Sign, { x, y }: Point): Promise<number> {
  await page.mouse.move(x - 30, y + 60);
  if (sign === "click") await page.mouse.click(x, y);
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

async function measure(browser: TestBrowser, sign: Sign, worker: Worker): Promise<Spread> {
  const page = await browser.open("news.html");
  await marksWith(page, lastName);
  await watch(page);
  const point = await pointOn(page, mention);
  const times: number[] = [];
  await timeOnce(page, sign, point);
  while (times.length < rounds) {
    if (worker === "stopped") await browser.stopWorker();
    times.push(await timeOnce(page, sign, point));
  }
  return summarise(times);
}

/** Measures the built extension, in a browser of its own so that nothing is left of another measurement. */
export async function measureCard(name: BrowserName, sign: Sign, worker: Worker): Promise<Spread> {
  const browser = await launch(name);
  try {
    return await measure(browser, sign, worker);
  } finally {
    await browser.close();
  }
}

const signWords: Record<Sign, string> = {
  click: "from a click to the card",
  rest: `from a pointer's rest to the card, above ${showDelay} ms`,
};

/** The measurements in both browsers as a table in Markdown. */
export async function describeCardTimes(): Promise<string> {
  const lines = [
    `| median of ${rounds} (95th percentile), ms | running worker | stopped worker |`,
    "|---|---|---|",
  ];
  const cell = ({ median, p95 }: Spread) => `${median.toFixed(1)} (${p95.toFixed(1)})`;
  for (const name of ["chromium", "firefox"] as const) {
    for (const sign of ["click", "rest"] as const) {
      const running = await measureCard(name, sign, "running");
      const stopped = await measureCard(name, sign, "stopped");
      lines.push(`| ${name}, ${signWords[sign]} | ${cell(running)} | ${cell(stopped)} |`);
    }
  }
  return lines.join("\n");
}
