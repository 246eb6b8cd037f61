/** The extension as its own pages and its background see it. */
import browser, { type Tabs } from "webextension-polyfill";
import type { BackgroundApi, Call, TabApi } from "../model/protocol.ts";
import { defaultSettings, type Settings } from "../model/settings.ts";
import { createListener, type Handlers, readReply } from "./calls.ts";
import { loadSettings } from "./page-runtime.ts";

/** Answers the content scripts. Call it before anything is awaited, or the message that woke the worker is lost. */
export function answerBackground(api: Handlers<BackgroundApi>): void {
  browser.runtime.onMessage.addListener(createListener<BackgroundApi>(api));
}

/** Calls the content script of a tab. Rejects where the tab has none, as on the browser's own pages. */
export async function askTab<K extends keyof TabApi>(
  tabId: number,
  type: K,
  ...args: Parameters<TabApi[K]>
): Promise<ReturnType<TabApi[K]>> {
  const call: Call = { type, args };
  // Frame 0: frames have content scripts too, and the page is what was asked about.
  const answer = await browser.tabs.sendMessage(tabId, call, { frameId: 0 });
  return (await readReply(call, answer)) as ReturnType<TabApi[K]>;
}

function differences(settings: Settings): Partial<Settings> {
  const changed = Object.entries(settings).filter(
    ([name, value]) =>
      JSON.stringify(value) !== JSON.stringify(defaultSettings[name as keyof Settings]),
  );
  return Object.fromEntries(changed);
}

let lastWrite: Promise<void> = Promise.resolve();

/** Writes run one after the other, so that none undoes another. */
function afterLastWrite(write: () => Promise<void>): Promise<void> {
  lastWrite = lastWrite.then(write, write);
  return lastWrite;
}

/** Changes some settings and keeps the others. */
export function saveSettings(changes: Partial<Settings>): Promise<void> {
  return afterLastWrite(async () => {
    const settings = { ...(await loadSettings()), ...changes };
    await browser.storage.local.set({ settings: differences(settings) });
  });
}

/** Forgets every change: all settings take their defaults. */
export function resetSettings(): Promise<void> {
  return afterLastWrite(() => browser.storage.local.remove("settings"));
}

/** True where this page is the toolbar's popup, false where it was opened in a tab. */
export async function isPopup(): Promise<boolean> {
  return !(await browser.tabs.getCurrent());
}

/**
 * The tab that the popup was opened over: the active one of this window. Where the page is
 * open in a tab itself, the other tab of its window that was looked at last.
 */
export async function activeTab(): Promise<Tabs.Tab | undefined> {
  const own = await browser.tabs.getCurrent();
  if (!own) return (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  const tabs = await browser.tabs.query({
    windowId: own.windowId ?? browser.windows.WINDOW_ID_CURRENT,
  });
  return tabs
    .filter((tab) => tab.id !== own.id)
    .sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
}

/** Address of one of the extension's own files, `path` without a leading slash. */
export function extensionUrl(path: string): string {
  return browser.runtime.getURL(path);
}

/** Shows the options page, in the tab where it is already open if there is one. */
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** Opens one of the extension's own pages in a new tab. */
export async function openPage(path: string): Promise<void> {
  await browser.tabs.create({ url: extensionUrl(path) });
}

/**
 * Calls back when the extension was installed, and after each update of it or of the browser:
 * `isNew` tells them apart.
 */
export function whenInstalled(callback: (isNew: boolean) => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => callback(reason === "install"));
}

/** Whether the reader lets Sidelight onto pages of an origin; true where that is no address. */
export async function hasAccess(origin: string): Promise<boolean> {
  const { protocol, hostname } = URL.parse(origin) ?? {};
  if (!protocol || !hostname) return true;
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}

/** Has every page hear, by the store, when the reader lets Sidelight onto more sites or fewer. */
export function tellOfAccess(): void {
  const tell = () => void browser.storage.local.set({ access: Date.now() });
  browser.permissions.onAdded.addListener(tell);
  browser.permissions.onRemoved.addListener(tell);
}

/** Quiet on light and dark toolbars: a count is no alarm. */
const badgeColour = "#625d55";

/** Writes a number onto the toolbar button while `tabId` is shown; nothing for zero. */
export async function setBadge(tabId: number, count: number): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId, color: badgeColour });
  await browser.action.setBadgeText({ tabId, text: count > 0 ? String(count) : "" });
}

/** Opens a source in a tab that stays behind the one in front. */
export async function openBehind(address: string): Promise<void> {
  await browser.tabs.create({ url: address, active: false });
}

/** Runs a script of the extension, `path` without a leading slash, in a frame where its content script runs. */
export async function runInFrame(tabId: number, frameId: number, path: string): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: [path],
    injectImmediately: true,
  });
}

/** Brings a tab to the front of its window. */
export async function showTab(tabId: number): Promise<void> {
  await browser.tabs.update(tabId, { active: true });
}

/** Loads a tab's page anew. */
export async function reloadTab(tabId: number): Promise<void> {
  await browser.tabs.reload(tabId);
}

/** Calls back when another tab comes to the front of a window, and when the shown one has loaded a page. */
export function whenTabShown(callback: () => void): void {
  browser.tabs.onActivated.addListener(callback);
  browser.tabs.onUpdated.addListener((_, { status }, { active }) => {
    if (active && status === "complete") callback();
  });
}
