import { wait } from "./slices.ts";

/** Between one try and the next, in milliseconds: a worker that is being updated, a page that was frozen. */
const pauses = [1000, 5000];

/** Tries `ask` again after a failure, except after one for which `isFinal` holds. Rejects in the end. */
export async function askPatiently<T>(
  ask: () => Promise<T>,
  isFinal: (error: unknown) => boolean,
  signal: AbortSignal,
): Promise<T> {
  for (const pause of pauses) {
    try {
      return await ask();
    } catch (error) {
      if (signal.aborted || isFinal(error)) throw error;
      await wait(pause, signal);
    }
  }
  return ask();
}
