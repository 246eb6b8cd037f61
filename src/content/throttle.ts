import { timed } from "./timed.ts";

/**
 * A function that runs `run` at once, but not within `interval` milliseconds of the last time:
 * then it waits until they are over. Aborting leaves no timer.
 */
export function createThrottle(run: () => void, interval: number, signal: AbortSignal): () => void {
  let last = Number.NEGATIVE_INFINITY;
  let timer: number | undefined;
  signal.addEventListener("abort", () => clearTimeout(timer), { once: true });

  function runNow(): void {
    timer = undefined;
    last = performance.now();
    run();
  }

  return () => {
    if (timer !== undefined || signal.aborted) return;
    const wait = last + interval - performance.now();
    if (wait <= 0) runNow();
    else timer = window.setTimeout(() => timed("again", runNow), wait);
  };
}
