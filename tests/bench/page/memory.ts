/** Memory and processor time, read from the system (Linux) and from Chromium. */
import { readdirSync, readFileSync } from "node:fs";
import type { Page } from "puppeteer-core";
import { median } from "../timing.ts";
import type { Runner } from "./rivals.ts";
import { addressOf, newTab } from "./tab.ts";

const megabyte = 1_048_576;

interface Process {
  id: number;
  parent: number;
  /** Firefox names its processes by what they are for. */
  name: string;
  command: string;
  /** Processor time in ticks of 10 ms. */
  ticks: number;
}

function readProcess(id: number): Process | undefined {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, "utf8");
    const fields = stat
      .slice(stat.lastIndexOf(")") + 2)
      .split(" ")
      .map(Number);
    const command = readFileSync(`/proc/${id}/cmdline`, "utf8").replaceAll("\0", " ");
    const ticks = (fields[11] ?? 0) + (fields[12] ?? 0);
    const name = stat.slice(stat.indexOf("(") + 1, stat.lastIndexOf(")"));
    return { id, parent: fields[1] ?? 0, name, command, ticks };
  } catch {
    // It has ended meanwhile.
    return undefined;
  }
}

/** All processes below this one. */
function descendants(): Process[] {
  const ids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  const all = ids.map(Number).flatMap((id) => readProcess(id) ?? []);
  const below = new Set([process.pid]);
  for (let size = 0; size < below.size; ) {
    size = below.size;
    for (const { id, parent } of all) if (below.has(parent)) below.add(id);
  }
  return all.filter(({ id }) => id !== process.pid && below.has(id));
}

function readRollup(id: number): string {
  try {
    return readFileSync(`/proc/${id}/smaps_rollup`, "utf8");
  } catch {
    // It has ended meanwhile.
    return "";
  }
}

/** Memory that no other process has, in megabytes. */
function privateMemory(id: number): number {
  const text = readRollup(id);
  const values = [...text.matchAll(/^Private_\w+:\s+(\d+) kB/gm)].map(([, kilobytes]) =>
    Number(kilobytes),
  );
  return values.reduce((sum, value) => sum + value, 0) / 1024;
}

/** The extension's own processes among those that were started from here, in megabytes. */
export function extensionMemory(): number {
  const own = descendants().filter(
    ({ name, command }) => name === "WebExtensions" || command.includes("--extension-process"),
  );
  return own.reduce((sum, { id }) => sum + privateMemory(id), 0);
}

/** Processor time of all browsers that were started from here, in milliseconds. */
export function processorTime(): number {
  return descendants().reduce((sum, { ticks }) => sum + ticks * 10, 0);
}

/** Memory of everything that was started from here, in megabytes. */
export function browserMemory(): number {
  return descendants().reduce((sum, { id }) => sum + privateMemory(id), 0);
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize, embedderHeapUsedSize } = (await session.send("Runtime.getHeapUsage")) as {
    usedSize: number;
    embedderHeapUsedSize?: number;
  };
  await session.detach();
  return (usedSize + (embedderHeapUsedSize ?? 0)) / megabyte;
}

/** Heap of a tab above that with an empty extension, in megabytes, the median of some pages; Chromium alone tells. */
export async function measureHeap(
  names: readonly string[],
  empty: Runner,
  ours: Runner,
): Promise<number> {
  const above: number[] = [];
  for (const name of names) {
    await Promise.all([empty.renew(), ours.renew()]);
    const [plain, own] = await Promise.all([empty.open(name), ours.open(name)]);
    if (plain && own) above.push((await heapOf(own)) - (await heapOf(plain)));
  }
  return median(above);
}

/** Milliseconds in which a browser takes back what closed tabs have left; an idle background stops later. */
const rest = 25_000;
const pause = 1_000;

/** The least that the extension's processes hold after a page has asked them something, in megabytes. */
async function restingMemory(name: string, ours: Runner): Promise<number> {
  await ours.open(name);
  let least = Number.POSITIVE_INFINITY;
  for (const end = Date.now() + rest; Date.now() < end; ) {
    await new Promise((next) => setTimeout(next, pause));
    least = Math.min(least, extensionMemory());
  }
  return least;
}

/** Opens so many tabs, which are all open at a time, and closes them. */
async function openAndClose(name: string, { driver }: Runner, tabs: number): Promise<void> {
  const pages: Page[] = [];
  for (let i = 0; i < tabs; i++) {
    const page = await newTab(driver);
    await page.goto(addressOf(name), { waitUntil: "domcontentloaded" });
    pages.push(page);
  }
  for (const page of pages) await page.close();
}

export interface Growth {
  /** Megabytes of the extension's processes at work, before and after the tabs. */
  before: number;
  after: number;
}

/** What is left in the extension's processes of so many tabs. Some go ahead, so that everything has run. */
export async function measureGrowth(name: string, ours: Runner, tabs: number): Promise<Growth> {
  await openAndClose(name, ours, tabs / 5);
  const before = await restingMemory(name, ours);
  await openAndClose(name, ours, tabs);
  return { before, after: await restingMemory(name, ours) };
}
