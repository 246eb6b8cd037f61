/**
 * Sidelight's own work between the reader's sign and the card with its articles. A click is timed,
 * because it opens the card without the constant delay of a resting pointer: the question to the
 * background, its answer, drawing and placing are the same.
 */
import type { Page } from "puppeteer-core";
import type { BrowserName } from "../../scripts/browsers.mjs";
import { launch, type TestBrowser } from "../e2e/browsers.ts";
import { marksWith, pointOn } from "../e2e/reader.ts";
import { until } from "../e2e/until.ts";

const rounds = 50;
const mention = "Anthropic";
/** The last name of the page: once it is marked, the background has nothing else to do. */
const lastName = "Executive Order 14110";

/** Medians and 95th percentiles in milliseconds, over 50 rounds. */
export interface CardTimes {
  browser: BrowserName;
  running: { median: number; p95: number };
  stopped: { median: number; p95: number };
}

interface Timed {
  clicked: number;
  shown: number;
}

/**
 * Notes in the page when it was clicked and when something was added beside its body. Functions
 * without names only: the loader of this file would add to named ones what the page does not know.
 */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const timed: Timed = { clicked: 0, shown: 0 };
    Object.assign(globalThis, { timed });
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

async function timeOnce(page: Page, x: number, y: number): Promise<number> {
  await page.mouse.click(x, y);
  const timed = await until("the card", async () => {
    const times = await page.evaluate(() => (globalThis as unknown as { timed: Timed }).timed);
    return times.shown > 0 && times;
  });
  await page.keyboard.press("Escape");
  await until("the card to go", () =>
    page.evaluate(() => document.documentElement.lastElementChild === document.body),
  );
  return timed.shown - timed.clicked;
}

function summarise(times: number[]): { median: number; p95: number } {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95) };
}

async function measure(browser: TestBrowser): Promise<CardTimes> {
  const page = await browser.open("news.html");
  await marksWith(page, lastName);
  await watch(page);
  const { x, y } = await pointOn(page, mention);
  const running: number[] = [];
  const stopped: number[] = [];
  await timeOnce(page, x, y);
  for (let i = 0; i < rounds; i++) running.push(await timeOnce(page, x, y));
  for (let i = 0; i < rounds; i++) {
    await browser.stopWorker();
    stopped.push(await timeOnce(page, x, y));
  }
  return { browser: browser.name, running: summarise(running), stopped: summarise(stopped) };
}

/** Measures the built extension in a browser. */
export async function measureCard(name: BrowserName): Promise<CardTimes> {
  const browser = await launch(name);
  try {
    return await measure(browser);
  } finally {
    await browser.close();
  }
}

/** The measurements in both browsers as a table in Markdown. */
export async function describeCardTimes(): Promise<string> {
  const lines = ["| card: own work, ms | running worker | stopped worker |", "|---|---|---|"];
  for (const name of ["chromium", "firefox"] as const) {
    const { running, stopped } = await measureCard(name);
    const cell = ({ median, p95 }: typeof running) =>
      `${median.toFixed(1)} (95 %: ${p95.toFixed(1)})`;
    lines.push(`| ${name} | ${cell(running)} | ${cell(stopped)} |`);
  }
  return lines.join("\n");
}
