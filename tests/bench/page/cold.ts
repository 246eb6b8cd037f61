/** What a page's main thread pays for its first reading, beside the least that reads every text. */
import { median } from "../timing.ts";
import type { Runner } from "./rivals.ts";
import { longestTask, readWork, totalOf } from "./tab.ts";

export interface Cost {
  page: string;
  /** Milliseconds on the main thread. */
  ours: number;
  floor: number;
  longest: number;
}

async function costIn(runner: Runner, name: string, patience?: number) {
  const page = await runner.open(name, patience);
  if (!page) return undefined;
  const work = await readWork(page);
  return { total: totalOf(work), longest: longestTask(work) };
}

/** Opens each page with the floor and with Sidelight, one after the other. */
export async function measureCosts(
  names: readonly string[],
  floor: Runner,
  ours: Runner,
  patience?: number,
): Promise<Cost[]> {
  const costs: Cost[] = [];
  for (const page of names) {
    const least = await costIn(floor, page, patience);
    const own = await costIn(ours, page, patience);
    if (!least || !own) continue;
    costs.push({ page, ours: own.total, floor: least.total, longest: own.longest });
  }
  return costs;
}

const ms = (value: number) => value.toFixed(value < 20 ? 1 : 0);

/** The middle of many pages as a row of a table. */
export function describeMiddle(what: string, costs: readonly Cost[]): string {
  const ours = median(costs.map((cost) => cost.ours));
  const floor = median(costs.map((cost) => cost.floor));
  const longest = costs.reduce((worst, cost) => (cost.longest > worst.longest ? cost : worst));
  return `| ${what}, median of ${costs.length} | ${ms(floor)} | ${ms(ours)} | ${(ours / floor).toFixed(1)} | ${ms(longest.longest)} (${longest.page}) |`;
}

export function describeEach(browser: string, costs: readonly Cost[]): string[] {
  return costs.map(
    ({ page, ours, floor, longest }) =>
      `| ${browser}, ${page} | ${ms(floor)} | ${ms(ours)} | ${(ours / floor).toFixed(1)} | ${ms(longest)} |`,
  );
}

/** Milliseconds after which the peer is not waited for any longer. */
const peerPatience = 60_000;

export interface PeerCost {
  /** Medians: milliseconds, and how many times ours. */
  total: number;
  times: number;
  /** Whether it took longer than anybody waits, and these are lower bounds. */
  isBound: boolean;
}

/** How much longer the peer takes on the same pages. Names with a `?usual` are its usual use. */
export async function measurePeer(
  names: readonly string[],
  peer: Runner,
  ours: readonly Cost[],
): Promise<PeerCost> {
  const totals: number[] = [];
  const times: number[] = [];
  let isBound = false;
  for (const name of names) {
    const cost = ours.find(({ page }) => page === name.replace("?usual", ""));
    if (!cost) continue;
    const theirs = await costIn(peer, name, peerPatience);
    if (!theirs) isBound = true;
    const total = theirs?.total ?? peerPatience;
    totals.push(total);
    times.push(total / cost.ours);
  }
  return { total: median(totals), times: median(times), isBound };
}
