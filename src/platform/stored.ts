/** What the extension's own pages keep for the reader besides the settings. */
import browser, { type Storage } from "webextension-polyfill";
import { parseHistory } from "../model/history.ts";
import { parseSaved } from "../model/saved.ts";
import { parseLooks, parseWatched } from "../model/watched.ts";

export interface Stored<T> {
  load(): Promise<T>;
  /** Changes what is stored then, not what was loaded once. Changes of one page run one after the other. */
  change(step: (before: T) => T): Promise<void>;
  /** Leaves nothing behind. */
  forget(): Promise<void>;
  /** Calls back after every change, wherever it was made. */
  watch(callback: (now: T) => void): void;
}

/** One key of the store; `parse` makes sense of whatever is there. */
export function createStored<T>(
  key: string,
  parse: (stored: unknown) => T,
  area: "local" | "session" = "local",
): Stored<T> {
  let last: Promise<void> = Promise.resolve();
  const load = async () => parse((await browser.storage[area].get(key))[key]);
  const afterLast = (write: () => Promise<void>) => {
    last = last.then(write, write);
    return last;
  };
  return {
    load,
    change: (step) =>
      afterLast(async () => {
        const before = await load();
        const after = step(before);
        if (after !== before) await browser.storage[area].set({ [key]: after });
      }),
    forget: () => afterLast(() => browser.storage[area].remove(key)),
    watch(callback) {
      browser.storage.onChanged.addListener(
        (changes: Record<string, Storage.StorageChange>, changed: string) => {
          if (changed === area && key in changes) callback(parse(changes[key]?.newValue));
        },
      );
    },
  };
}

/** What the reader saved. Cards change it as well, through `page-runtime.ts`. */
export const savedStore = createStored("saved", parseSaved);
/** Entities whose news the reader wants to know. */
export const watchedStore = createStored("watched", parseWatched);
/** When the reader last looked at which entity, in days of data. */
export const looksStore = createStored("looks", parseLooks);
/** What the reader opened; only written while the reader wants a history. */
export const historyStore = createStored("history", parseHistory);
