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
    return { id, parent: fields[1] ?? 0, command, ticks };
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
  const own = descendants().filter(({ command }) =>
    /--extension-process|WebExtensions|-contentproc.* extension/.test(command),
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
    const [plain, own] = [await empty.open(name), await ours.open(name)];
    if (plain && own) above.push((await heapOf(own)) - (await heapOf(plain)));
  }
  return median(above);
}

/** Milliseconds in which a browser takes back what closed tabs have left. */
const rest = 5_000;

/** By how many megabytes the extension's processes have grown after so many tabs were opened and closed. */
export async function measureGrowth(name: string, ours: Runner, tabs: number): Promise<number> {
  await ours.open(name);
  const before = extensionMemory();
  for (let opened = 0; opened < tabs; opened += 10) {
    const pages: Page[] = [];
    for (let i = 0; i < 10; i++) {
      const page = await newTab(ours.driver);
      await page.goto(addressOf(name), { waitUntil: "domcontentloaded" });
      pages.push(page);
    }
    for (const page of pages) await page.close();
  }
  await new Promise((next) => setTimeout(next, rest));
  return extensionMemory() - before;
}
