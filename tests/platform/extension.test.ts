import { beforeEach, describe, expect, test, vi } from "vitest";
import { createExtension } from "./fake-extension.ts";

/** The polyfill reads its namespace once, so each test gets the platform anew over its own fake. */
const { fake } = vi.hoisted(() => ({ fake: { current: {} as object } }));
vi.mock("webextension-polyfill", () => ({
  default: new Proxy({}, { get: (_, name) => Reflect.get(fake.current, name) }),
}));

const { activeTab, askTab, isPopup, resetSettings, saveSettings, setBadge, whenInstalled } =
  await import("../../src/platform/extension.ts");

const tab = (id: number, lastAccessed: number) => ({ id, windowId: 1, lastAccessed });

function createBrowser() {
  return {
    ...createExtension(),
    tabs: {
      getCurrent: vi.fn(async (): Promise<object | undefined> => undefined),
      query: vi.fn(async (_query: object) => [tab(1, 10), tab(2, 30), tab(3, 20)]),
      sendMessage: vi.fn(async (..._args: unknown[]): Promise<unknown> => undefined),
    },
    action: { setBadgeText: vi.fn(async () => {}), setBadgeBackgroundColor: vi.fn(async () => {}) },
  };
}

let browser: ReturnType<typeof createBrowser>;

beforeEach(() => {
  browser = createBrowser();
  fake.current = browser;
  vi.stubGlobal("browser", browser);
});

describe("activeTab", () => {
  test("is the active tab of the window under a popup", async () => {
    expect(await isPopup()).toBe(true);
    await activeTab();
    expect(browser.tabs.query).toHaveBeenCalledWith({ active: true, currentWindow: true });
  });

  test("is the tab looked at last where the page has a tab of its own", async () => {
    browser.tabs.getCurrent.mockResolvedValue(tab(2, 30));
    expect(await isPopup()).toBe(false);
    expect(await activeTab()).toMatchObject({ id: 3 });
    expect(browser.tabs.query).toHaveBeenCalledWith({ windowId: 1 });
  });

  test("is nothing where there is no other tab", async () => {
    browser.tabs.getCurrent.mockResolvedValue(tab(1, 10));
    browser.tabs.query.mockResolvedValue([tab(1, 10)]);
    expect(await activeTab()).toBeUndefined();
  });
});

describe("askTab", () => {
  test("asks the page itself, not its frames", async () => {
    browser.tabs.sendMessage.mockResolvedValue({ ok: true, value: true });
    expect(await askTab(7, "jump", "openai")).toBe(true);
    const call = { type: "jump", args: ["openai"] };
    expect(browser.tabs.sendMessage).toHaveBeenCalledWith(7, call, { frameId: 0 });
  });

  test("rejects where the tab has no content script", async () => {
    browser.tabs.sendMessage.mockRejectedValue(new Error("Receiving end does not exist"));
    await expect(askTab(7, "briefing")).rejects.toThrow("Receiving end does not exist");
  });
});

describe("settings", () => {
  test("only what differs from the defaults is stored", async () => {
    await saveSettings({ marks: "every", theme: "system", offSites: [] });
    expect(browser.stored.settings).toEqual({ marks: "every" });
    await saveSettings({ marks: "section", confidence: 0.8 });
    expect(browser.stored.settings).toEqual({ confidence: 0.8 });
  });

  test("saves at the same time do not undo each other", async () => {
    await Promise.all([saveSettings({ theme: "dark" }), saveSettings({ marks: "off" })]);
    expect(browser.stored.settings).toEqual({ theme: "dark", marks: "off" });
  });

  test("a save that failed does not stop the next one", async () => {
    const set = vi.spyOn(browser.storage.local, "set").mockRejectedValueOnce(new Error("full"));
    await expect(saveSettings({ theme: "dark" })).rejects.toThrow("full");
    await saveSettings({ theme: "light" });
    expect(set).toHaveBeenCalledTimes(2);
    expect(browser.stored.settings).toEqual({ theme: "light" });
  });

  test("a reset leaves nothing stored", async () => {
    await Promise.all([saveSettings({ theme: "dark" }), resetSettings()]);
    expect(browser.stored).toEqual({});
  });
});

test("whenInstalled tells an installation from updates", () => {
  const callback = vi.fn();
  whenInstalled(callback);
  for (const reason of ["update", "browser_update", "install"]) {
    browser.runtime.onInstalled.fire({ reason });
  }
  expect(callback.mock.calls).toEqual([[false], [false], [true]]);
});

test("the badge is empty for zero", async () => {
  await setBadge(7, 12);
  await setBadge(7, 0);
  expect(browser.action.setBadgeText.mock.calls).toEqual([
    [{ tabId: 7, text: "12" }],
    [{ tabId: 7, text: "" }],
  ]);
});
