/** So many readings of one place in a row are ordinary: somebody loads, scrolls or types. */
const patience = 10;
/** Milliseconds. The longest wait is beyond the time after which an idle background stops. */
const shortestWait = 100;
const longestWait = 40_000;
/** After so long without a change a place is at rest, in milliseconds. */
const restTime = 2_000;

interface Place {
  /** How often it was read without coming to rest. */
  readings: number;
  changed: number;
  due: number;
}

export interface Backoff {
  /**
   * How many milliseconds to wait before `place`, which has changed again, is worth reading:
   * ever longer while it goes on changing, but never longer than until it has come to rest.
   */
  waitFor(place: Node): number;
  /** Forgets everything: the reader did something, and changes are news again. */
  reset(): void;
}

/** Clocks and tickers must not keep us, or the background, busy. `now` in milliseconds. */
export function createBackoff(now: () => number = () => performance.now()): Backoff {
  let places = new WeakMap<Node, Place>();

  function after(before: Place | undefined, time: number): Place {
    if (!before || time - before.changed > restTime) {
      return { readings: 1, changed: time, due: time + shortestWait };
    }
    if (time < before.due) return { ...before, changed: time };
    const readings = before.readings + 1;
    const wait = shortestWait * 2 ** Math.max(0, readings - patience);
    return { readings, changed: time, due: time + Math.min(wait, longestWait) };
  }

  return {
    waitFor(place) {
      const time = now();
      const state = after(places.get(place), time);
      places.set(place, state);
      return Math.min(state.due - time, restTime);
    },
    reset() {
      places = new WeakMap();
    },
  };
}
