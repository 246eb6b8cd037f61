/** Where to detect: in the background, as Sidelight does, or in every page. */
import type { Page } from "puppeteer-core";
import type { BrowserName } from "../../../scripts/browsers.mjs";
import { median } from "../timing.ts";
import type { Rival } from "./builds.ts";
import { browserMemory, processorTime } from "./memory.ts";
import type { Runner } from "./rivals.ts";
import { addressOf, newTab, readWork, totalOf } from "./tab.ts";

const sessionLength = 40;
const tabs = 30;

export interface Variant {
  rival: Rival;
  /** Milliseconds on the main thread of a page, the median. */
  mainThread: number;
  /** Processor time of the whole browser for a session, in seconds. */
  processor: number;
  /** Memory of the whole browser with many tabs, in megabytes. */
  memory: number;
}

/** A reader with pauses so long that the background stops after every page. */
async function readThrough(runner: Runner, names: readonly string[]): Promise<number[]> {
  const costs: number[] = [];
  for (let i = 0; i < sessionLength; i++) {
    const page = await runner.open(names[i % names.length] ?? "article.html");
    if (page) costs.push(totalOf(await readWork(page)));
    await runner.driver.stopWorker().catch(() => {});
  }
  return costs;
}

async function memoryWithTabs(runner: Runner): Promise<number> {
  const pages: Page[] = [];
  for (let i = 0; i < tabs; i++) {
    const page = await newTab(runner.driver);
    await page.goto(addressOf("article.html"), { waitUntil: "load" });
    pages.push(page);
  }
  const memory = browserMemory();
  for (const page of pages) await page.close();
  return memory;
}

/** One browser at a time: what is measured is all that runs below this process. */
export async function measureVariant(
  rival: Rival,
  names: readonly string[],
  begin: () => Promise<Runner>,
): Promise<Variant> {
  const runner = await begin();
  try {
    const before = processorTime();
    const costs = await readThrough(runner, names);
    const processor = (processorTime() - before) / 1000;
    return { rival, mainThread: median(costs), processor, memory: await memoryWithTabs(runner) };
  } finally {
    await runner.close();
  }
}

const words: Partial<Record<Rival, string>> = {
  empty: "an empty extension",
  sidelight: "in the background",
  "in-page": "in the page",
};

export function describeVariant(browser: BrowserName, variant: Variant): string {
  const { rival, mainThread, processor, memory } = variant;
  const cost = Number.isNaN(mainThread) ? "" : mainThread.toFixed(1);
  return `| ${browser}, ${words[rival]} | ${cost} | ${processor.toFixed(1)} | ${memory.toFixed(0)} |`;
}

export const variantHead = [
  `| where names are found | main thread of a page, ms | processor, s for ${sessionLength} pages | memory with ${tabs} tabs, MB |`,
  "|---|---|---|---|",
];
