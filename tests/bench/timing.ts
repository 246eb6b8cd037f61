import { availableParallelism, loadavg } from "node:os";
import { performance } from "node:perf_hooks";
import { createRandom } from "../random.ts";

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** How long a piece of work takes, in milliseconds. */
export async function time(work: () => unknown): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** Work that is always the same, in milliseconds: tells a slow machine from slow code. */
export async function canary(): Promise<number> {
  const random = createRandom(1);
  const numbers = Float64Array.from({ length: 200_000 }, () => random());
  const times: number[] = [];
  for (let n = 0; n < 5; n++) times.push(await time(() => numbers.toSorted()));
  return median(times);
}

/** The machine's load, in words: processes that wanted a processor in the last minute. */
export function machineLoad(): string {
  return `${(loadavg()[0] ?? 0).toFixed(1)} processes on ${availableParallelism()} processors`;
}
