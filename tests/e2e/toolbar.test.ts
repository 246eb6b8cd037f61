import type { Page } from "puppeteer-core";
import { expect, it } from "vitest";
import { inEachBrowser } from "./in-each-browser.ts";
import { chooseMarks, marksWith } from "./reader.ts";
import { until } from "./until.ts";

/** As much of the browser's own interface as these tests ask, in both browsers. */
interface Extension {
  tabs: { query(all: object): Promise<{ id: number }[]> };
  action: { getBadgeText(of: { tabId: number }): Promise<string> };
  commands: { getAll(): Promise<{ name: string; shortcut: string }[]> };
  storage: { local: { set(items: object): Promise<void> } };
  contextMenus: { update(id: string, changes: object, done: () => void): unknown };
  sidebarAction?: { isOpen(where: object): Promise<boolean> };
  runtime: {
    lastError?: unknown;
    getContexts?(which: object): Promise<{ contextType: string }[]>;
  };
}

type Globals = Record<"browser" | "chrome", Extension>;

/** Whether the browser has our entry in its context menu: only what is there can be changed. */
function hasMenuEntry(own: Page): Promise<boolean> {
  return own.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        // Only this one calls back in both browsers.
        const { chrome } = globalThis as unknown as Globals;
        chrome.contextMenus.update("search-selection", {}, () =>
          resolve(chrome.runtime.lastError === undefined || chrome.runtime.lastError === null),
        );
      }),
  );
}

function setMenu(own: Page, contextMenu: boolean): Promise<void> {
  return own.evaluate((isWanted) => {
    const { browser, chrome } = globalThis as unknown as Globals;
    return (browser ?? chrome).storage.local.set({ settings: { contextMenu: isWanted } });
  }, contextMenu);
}

/** Whether the panel beside the page is open. */
function isPanelOpen(own: Page): Promise<boolean> {
  return own.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Globals;
    if (browser?.sidebarAction) return browser.sidebarAction.isOpen({});
    const contexts = (await chrome.runtime.getContexts?.({})) ?? [];
    return contexts.some(({ contextType }) => contextType === "SIDE_PANEL");
  });
}

inEachBrowser("the browser's own ways to Sidelight", (getBrowser) => {
  const openOwn = () => getBrowser().openOwn("src/options/index.html");

  /** What the button shows over the tabs that it says anything about. */
  async function readBadges(): Promise<string[]> {
    const own = await getBrowser().openOwn("src/options/index.html");
    const badges = await own.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as Globals;
      const extension = browser ?? chrome;
      const tabs = await extension.tabs.query({});
      return Promise.all(tabs.map(({ id }) => extension.action.getBadgeText({ tabId: id })));
    });
    await own.close();
    return badges.filter((text) => text !== "");
  }

  it("are five commands, of which three have a key from the start", async () => {
    const own = await openOwn();
    const commands = await own.evaluate(() => {
      const { browser, chrome } = globalThis as unknown as Globals;
      return (browser ?? chrome).commands.getAll();
    });
    expect(commands.map(({ name, shortcut }) => [name, shortcut]).sort()).toEqual([
      ["_execute_action", "Alt+Shift+S"],
      ["next-mention", ""],
      ["previous-mention", ""],
      ["search-selection", "Alt+Shift+F"],
      ["turn-marks", "Alt+Shift+M"],
    ]);
  });

  it("are an entry in the context menu, which the reader can take away and bring back", async () => {
    const own = await openOwn();
    await until("the entry", () => hasMenuEntry(own));
    await setMenu(own, false);
    await until("the entry to go", async () => !(await hasMenuEntry(own)));
    await setMenu(own, true);
    await until("the entry again", () => hasMenuEntry(own));
  });

  it("are a panel beside the page, which the popup opens", async () => {
    const page = await getBrowser().open("news.html");
    const popup = await getBrowser().openPopup(page);
    const button = await until("the button", () => popup.$('aria/Side panel[role="button"]'));
    // The popup closes under the click, before the driver has heard that it is done.
    await button.click().catch(() => {});
    const own = await openOwn();
    await until("the panel", () => isPanelOpen(own));
  });

  it("are a keyword in the address bar, with what is found marked and nothing taken for markup", async () => {
    const [entity, ...articles] = await getBrowser().suggestionsFor("sb 1047");
    expect(entity?.content).toContain("#/entity/");
    expect(articles.length).toBeGreaterThan(2);
    for (const { content } of articles) expect(content).toMatch(/^https?:/);
    const isMarked = getBrowser().name === "chromium";
    expect(entity?.description.includes("<match>1047</match>")).toBe(isMarked);
    const [signed] = await getBrowser().suggestionsFor("publisher:gledhill");
    expect(signed?.description).toContain(isMarked ? "Allen &amp; Gledhill" : "Allen & Gledhill");
  });

  // Last, because it turns the marks off.
  it("are a button that carries the number of names on the page, and none where marks are off", async () => {
    const page = await getBrowser().open("news.html");
    await marksWith(page, "Executive Order 14110");
    const [badge] = await until("the number", readBadges);
    expect(Number(badge)).toBeGreaterThan(5);
    await chooseMarks(getBrowser(), "Off");
    await until("the number to go", async () => (await readBadges()).length === 0);
  });
});
