import type { GoToOptions, Page } from "puppeteer-core";
import type { BrowserName } from "../../../scripts/browsers.mjs";
import type { Driver } from "../../e2e/browsers.ts";
import { launchChromium } from "../../e2e/chromium.ts";
import { launchFirefox } from "../../e2e/firefox.ts";
import { until } from "../../e2e/until.ts";
import { type PageServer, pageHost } from "./serve-pages.ts";

/** A piece of work that an extension noted, in milliseconds since the navigation. */
export interface Work {
  name: string;
  start: number;
  duration: number;
}

export const addressOf = (name: string): string => `http://${pageHost}/${name}`;

/** Starts a browser with an extension, all of whose traffic goes to the server. */
export function start(name: BrowserName, extension: string, server: PageServer): Promise<Driver> {
  const launch = name === "firefox" ? launchFirefox : launchChromium;
  return launch({ proxyPort: server.port, extension, visible: false });
}

const viewport = { width: 1100, height: 800 };

export async function newTab(driver: Driver): Promise<Page> {
  const page = await driver.newPage();
  await page.setViewport(viewport);
  page.setDefaultTimeout(120_000);
  return page;
}

/** All that was noted since `since`, in order. */
export function readWork(page: Page, since = 0): Promise<Work[]> {
  return page.evaluate(
    (from) =>
      performance
        .getEntriesByType("measure")
        .filter(({ name, startTime }) => name.startsWith("sl:") && startTime >= from)
        .map(({ name, startTime, duration }) => ({ name, start: startTime, duration })),
    since,
  );
}

/** Milliseconds in which a page comes, if it comes at all, after the driver has given it up. */
const afterFailure = 10_000;

/** Opens an address. Firefox's driver gives up pages with a frame that it cannot open, but they come all the same. */
export async function goTo(page: Page, address: string, options: GoToOptions): Promise<void> {
  const isThere = `location.href === ${JSON.stringify(address)} && document.readyState === "complete"`;
  await page
    .goto(address, options)
    .catch(() => page.waitForFunction(isThere, { timeout: afterFailure }));
}

/** Opens an address and waits until the extension says that it is done with it. */
export async function openMeasured(page: Page, address: string, patience = 60_000): Promise<void> {
  await goTo(page, address, { waitUntil: "domcontentloaded", timeout: patience });
  await page.waitForFunction(() => performance.getEntriesByName("sl:done").length > 0, {
    timeout: patience,
    polling: 30,
  });
  // What is asked for in a frame is painted in the next one.
  await page.evaluate(
    () => new Promise((next) => requestAnimationFrame(() => setTimeout(next, 50))),
  );
}

/** The sum of all work, in milliseconds. */
export function totalOf(work: readonly Work[]): number {
  return work.reduce((sum, { duration }) => sum + duration, 0);
}

/** Work so close together belongs to one task, in milliseconds. */
const sameTask = 0.3;

/** The longest task that the work can have been part of, in milliseconds. */
export function longestTask(work: readonly Work[]): number {
  const sorted = work.toSorted((a, b) => a.start - b.start);
  let longest = 0;
  let begin = Number.NEGATIVE_INFINITY;
  let end = Number.NEGATIVE_INFINITY;
  for (const { start: from, duration } of sorted) {
    if (from - end > sameTask) begin = from;
    end = Math.max(end, from + duration);
    longest = Math.max(longest, end - begin);
  }
  return longest;
}

/** Closes the page that greets after an installation, so that it does not come to the front. */
export async function dismissGreeting(driver: Driver): Promise<void> {
  const greeting = await until("the page that greets", async () => {
    for (const page of await driver.pages()) {
      const address = await page.evaluate(() => location.href);
      if (address === driver.address("src/welcome/index.html")) return page;
    }
    return null;
  });
  await greeting.close();
}
