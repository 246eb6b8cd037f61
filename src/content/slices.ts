/** How long a task of ours may take before others get their turn, in milliseconds. */
const sliceTime = 5;

export interface Slices {
  /** Whether the task has had its time. */
  isDue(): boolean;
  /** Resolves in a task of its own, after input and painting had their chance. */
  next(): Promise<void>;
  /** Counts from now: something else has begun a task. */
  restart(): void;
}

/** The browser's own way to yield, which keeps our place in the queue, or a message to ourselves. */
function yieldOnce(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?(): Promise<void> } };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Resolves at once where the page is visible, otherwise when it is; rejects when `signal` is aborted. */
export function whenVisible(signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  if (!document.hidden) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const check = () => {
      if (!document.hidden) resolve();
    };
    document.addEventListener("visibilitychange", check, { signal });
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}

/** Resolves after `time` milliseconds; rejects, and leaves no timer, when `signal` is aborted. */
export function wait(time: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    }, time);
    signal.addEventListener("abort", stop, { once: true });
  });
}

/** Cuts long work into tasks so short that nobody feels them. */
export function createSlices(signal: AbortSignal): Slices {
  let begun = performance.now();
  return {
    isDue: () => performance.now() - begun >= sliceTime,
    async next() {
      await yieldOnce();
      await whenVisible(signal);
      begun = performance.now();
    },
    restart() {
      begun = performance.now();
    },
  };
}
