/**
 * The extension as a content script sees it. Without webextension-polyfill, which costs
 * every page about 2 ms: the few calls below return promises in both browsers as they are.
 */
import type { BackgroundApi, Call, TabApi } from "../model/protocol.ts";
import { changeSaved, parseSaved, type Saved, type SavedThing } from "../model/saved.ts";
import { parseSettings, type Settings } from "../model/settings.ts";
import { createListener, type Handlers, readReply } from "./calls.ts";

type MessageListener = ReturnType<typeof createListener>;
type StorageListener = (changes: Record<string, { newValue?: unknown }>, area: string) => void;

interface Listeners<T> {
  addListener(listener: T): void;
  removeListener(listener: T): void;
}

interface PageRuntime {
  runtime: {
    id?: string;
    sendMessage(message: Call): Promise<unknown>;
    onMessage: Listeners<MessageListener>;
  };
  storage: {
    local: {
      get(key: string): Promise<Record<string, unknown>>;
      set(items: Record<string, unknown>): Promise<void>;
    };
    onChanged: Listeners<StorageListener>;
  };
}

const invalidatedName = "ContextInvalidated";

function findRuntime(): PageRuntime | undefined {
  const { browser, chrome } = globalThis as { browser?: PageRuntime; chrome?: PageRuntime };
  return browser?.runtime ? browser : chrome;
}

/** True once the extension was updated, disabled or removed under this page: nothing of it answers any more. */
export function isInvalidated(): boolean {
  try {
    return findRuntime()?.runtime?.id === undefined;
  } catch {
    // Firefox leaves a dead object behind, and touching it throws.
    return true;
  }
}

/** Tells the error of a page that outlived its extension from every other. */
export function isContextInvalidated(error: unknown): boolean {
  return error instanceof Error && error.name === invalidatedName;
}

function contextInvalidated(): Error {
  const error = new Error("Sidelight is gone: reload the page");
  error.name = invalidatedName;
  return error;
}

function requireRuntime(): PageRuntime {
  const found = isInvalidated() ? undefined : findRuntime();
  if (!found) throw contextInvalidated();
  return found;
}

/**
 * Sends again, once, when nobody answered: the worker may have been stopped between
 * starting to listen and answering, and the second message wakes it. No call does any harm when it
 * is answered twice.
 */
async function sendToBackground(call: Call): Promise<unknown> {
  try {
    const answer = await requireRuntime().runtime.sendMessage(call);
    if (answer !== undefined && answer !== null) return answer;
  } catch (error) {
    if (isContextInvalidated(error)) throw error;
  }
  return requireRuntime().runtime.sendMessage(call);
}

/**
 * Calls the background. Rejects with its error where its handler failed, and with an error
 * that isContextInvalidated recognises where the extension is gone.
 */
export async function askBackground<K extends keyof BackgroundApi>(
  type: K,
  ...args: Parameters<BackgroundApi[K]>
): Promise<ReturnType<BackgroundApi[K]>> {
  const call: Call = { type, args };
  try {
    return (await readReply(call, await sendToBackground(call))) as ReturnType<BackgroundApi[K]>;
  } catch (error) {
    throw isInvalidated() ? contextInvalidated() : error;
  }
}

function listen<T>(listeners: Listeners<T>, listener: T, signal: AbortSignal): void {
  if (signal.aborted) return;
  listeners.addListener(listener);
  const stop = () => {
    if (!isInvalidated()) listeners.removeListener(listener);
  };
  signal.addEventListener("abort", stop, { once: true });
}

/** Answers the extension pages' questions about this tab until `signal` is aborted. */
export function answerTab(api: Handlers<TabApi>, signal: AbortSignal): void {
  listen(requireRuntime().runtime.onMessage, createListener<TabApi>(api), signal);
}

/** The reader's settings; what was never changed has its default. */
export async function loadSettings(): Promise<Settings> {
  const stored = await requireRuntime().storage.local.get("settings");
  return parseSettings(stored.settings);
}

/** Calls back with the new settings after every change, wherever it was made, until `signal` is aborted. */
export function watchSettings(callback: (settings: Settings) => void, signal: AbortSignal): void {
  const listener: StorageListener = (changes, area) => {
    if (area === "local" && changes.settings) callback(parseSettings(changes.settings.newValue));
  };
  listen(requireRuntime().storage.onChanged, listener, signal);
}

/** Calls back when the reader has let Sidelight onto more sites or fewer, until `signal` is aborted. */
export function watchAccess(callback: () => void, signal: AbortSignal): void {
  const listener: StorageListener = ({ access }, area) => {
    if (area === "local" && access) callback();
  };
  listen(requireRuntime().storage.onChanged, listener, signal);
}

/** What the reader saved, the last saved first. */
export async function loadSaved(): Promise<Saved[]> {
  return parseSaved((await requireRuntime().storage.local.get("saved")).saved);
}

/** Saves a thing, or forgets it. */
export async function setSaved(thing: SavedThing, isSaved: boolean): Promise<void> {
  const today = new Date().toISOString().slice(0, 10);
  const saved = changeSaved(await loadSaved(), thing, isSaved ? today : null);
  await requireRuntime().storage.local.set({ saved });
}

/** Calls back with the new list after every change, wherever it was made, until `signal` is aborted. */
export function watchSaved(callback: (saved: Saved[]) => void, signal: AbortSignal): void {
  const listener: StorageListener = (changes, area) => {
    if (area === "local" && changes.saved) callback(parseSaved(changes.saved.newValue));
  };
  listen(requireRuntime().storage.onChanged, listener, signal);
}
