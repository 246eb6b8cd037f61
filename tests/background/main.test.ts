import { beforeEach, expect, test, vi } from "vitest";
import { packLexicon } from "../../src/detect/lexicon-file.ts";
import { sumEvidence } from "../../src/model/evidence.ts";
import type { FoundReading, Mention } from "../../src/model/mention.ts";
import { packArticles } from "../../src/search/frozen/articles-file.ts";
import { packEntities } from "../../src/search/frozen/entities-file.ts";
import { sampleLexicon } from "../detect/sample-lexicon.ts";
import { createEvent, createExtension } from "../platform/fake-extension.ts";
import { pageWith, sampleLibrary, sampleRelated, sampleSearch } from "../search/sample-corpus.ts";

function createBrowser() {
  return {
    ...createExtension(),
    tabs: {
      create: vi.fn(async (_tab: object) => {}),
      update: vi.fn(async (_tab: object) => {}),
      sendMessage: vi.fn(async (..._call: unknown[]): Promise<unknown> => undefined),
    },
    action: {
      setBadgeText: vi.fn(async (_badge: object) => {}),
      setBadgeBackgroundColor: vi.fn(async (_badge: object) => {}),
    },
    scripting: { executeScript: vi.fn(async (_script: object) => []) },
    omnibox: {
      setDefaultSuggestion: vi.fn(),
      onInputChanged: createEvent(),
      onInputEntered: createEvent(),
    },
    contextMenus: {
      removeAll: vi.fn(async () => {}),
      create: vi.fn((_item: object) => {}),
      onClicked: createEvent(),
    },
    commands: { onCommand: createEvent() },
    permissions: {
      contains: vi.fn(async (_asked: object) => false),
      onAdded: createEvent(),
      onRemoved: createEvent(),
    },
  };
}

let extension: ReturnType<typeof createBrowser>;
const fetch = vi.fn<(address: string) => Promise<Response>>();

vi.mock("webextension-polyfill", () => ({
  get default() {
    return extension;
  },
}));

const files: Record<string, object> = {
  "lexicon.bin": packLexicon(sampleLexicon),
  "articles.bin": packArticles(sampleLibrary),
  "entities.bin": packEntities(sampleLibrary.entities),
  "search.bin": sampleSearch,
  "related.json": sampleRelated,
};

beforeEach(wakeWorker);

/** A worker that the browser has just started: nothing is loaded, the listeners are there. */
async function wakeWorker() {
  vi.resetModules();
  extension = createBrowser();
  vi.stubGlobal("browser", extension);
  fetch.mockReset();
  fetch.mockImplementation(async (address) => {
    const file = files[address.replace(/.*\//, "")];
    return file instanceof Uint8Array ? new Response(file as BodyInit) : Response.json(file);
  });
  vi.stubGlobal("fetch", fetch);
  await import("../../src/background/main.ts");
}

const origin = "http://news.example:8080";

/** Sends a call as a content script does; resolves with the reply. */
function ask(type: string, ...args: unknown[]): Promise<{ ok: boolean; value: unknown }> {
  return new Promise((resolve) => {
    extension.runtime.onMessage.fire(
      { type, args },
      { tab: { id: 7 }, frameId: 3, origin },
      resolve,
    );
  });
}

test("reads and judges text, with the lexicon alone, fetched once", async () => {
  const { value } = await ask("read", ["OpenAI and Anthropic met.", "Nothing here."]);
  const found = value as FoundReading[];
  expect(found.map(([index]) => index)).toEqual([0]);
  const readings = found.map(([, reading]) => reading);
  const packed = readings.map(({ candidates }) => candidates);
  const judged = await ask("judge", packed, sumEvidence(readings));
  const mentions = (judged.value as Mention[][]).map((block) => block.map(({ entity }) => entity));
  expect(mentions).toEqual([["openai", "anthropic"]]);
  expect(fetch.mock.calls.map(([address]) => address)).toEqual([
    "extension://sidelight/data/lexicon.bin",
  ]);
});

test("judges what another life of the worker has read", async () => {
  const { value } = await ask("read", ["OpenAI announced it."]);
  const readings = (value as FoundReading[]).map(([, reading]) => reading);
  await wakeWorker();
  const packed = readings.map(({ candidates }) => candidates);
  const judged = await ask("judge", packed, sumEvidence(readings));
  expect(judged.value).toMatchObject([[{ entity: "openai", start: 0, end: 6 }]]);
});

test("answers with a card, and with null where the entity is unknown", async () => {
  expect(await ask("card", "sb-1047", pageWith())).toMatchObject({
    ok: true,
    value: { entity: { name: "California SB 1047" }, dataDate: sampleLibrary.dataDate },
  });
  expect(await ask("card", "nobody", pageWith())).toEqual({ ok: true, value: null });
});

test("puts the card's script into the frame that asks, and opens its data meanwhile", async () => {
  await ask("bringCard");
  expect(fetch.mock.calls.map(([address]) => address)).toContain(
    "extension://sidelight/data/articles.bin",
  );
  expect(extension.scripting.executeScript).toHaveBeenCalledExactlyOnceWith({
    target: { tabId: 7, frameIds: [3] },
    files: ["src/content/card/main.iife.js"],
    injectImmediately: true,
  });
});

test("a file that cannot be read is named, and read again the next time", async () => {
  fetch.mockRejectedValueOnce(new TypeError("Failed to fetch"));
  expect(await ask("read", [])).toEqual({ ok: false, error: "Cannot read data/lexicon.bin" });
  expect(await ask("read", [])).toEqual({ ok: true, value: [] });
});

test("opens the welcome page after installation, never after an update", () => {
  extension.runtime.onInstalled.fire({ reason: "update" });
  expect(extension.tabs.create).not.toHaveBeenCalled();
  extension.runtime.onInstalled.fire({ reason: "install" });
  expect(extension.tabs.create).toHaveBeenCalledWith({
    url: "extension://sidelight/src/welcome/index.html",
  });
});

test("opens the search and the options, and changes settings, for a page", async () => {
  vi.stubGlobal("chrome", extension);
  await ask("openSearch", "SB 1047 & more");
  expect(extension.tabs.create).toHaveBeenCalledWith({
    url: "extension://sidelight/src/library/index.html#/search?q=SB%201047%20%26%20more",
  });
  await ask("openOptions");
  expect(extension.runtime.openOptionsPage).toHaveBeenCalledOnce();
  await ask("changeSettings", { offSites: ["news.example"] });
  expect(extension.stored.settings).toEqual({ offSites: ["news.example"] });
});

const library = "extension://sidelight/src/library/index.html";

test("writes the number of names onto the button of the tab that tells it", async () => {
  await ask("count", 12);
  expect(extension.action.setBadgeText).toHaveBeenLastCalledWith({ tabId: 7, text: "12" });
  await ask("count", 0);
  expect(extension.action.setBadgeText).toHaveBeenLastCalledWith({ tabId: 7, text: "" });
});

test("tells pages to ask whether they may be read, and answers them", async () => {
  expect(await ask("hasAccess")).toEqual({ ok: true, value: false });
  expect(extension.permissions.contains).toHaveBeenCalledWith({
    origins: ["http://news.example/*"],
  });
  expect(extension.stored.access).toBeUndefined();
  extension.permissions.onRemoved.fire({});
  expect(extension.stored.access).toEqual(expect.any(Number));
});

/** What the address bar shows for a text. */
function suggestions(text: string): Promise<{ content: string; description: string }[]> {
  return new Promise((resolve) => extension.omnibox.onInputChanged.fire(text, resolve));
}

test("the address bar suggests the entity that is named, and articles", async () => {
  const [entity, first] = await suggestions("SB 1047");
  expect(entity?.content).toBe(`${library}#/entity/sb-1047`);
  expect(entity?.description).toContain("California <match>SB</match> <match>1047</match> <dim>");
  expect(sampleLibrary.articles.url).toContain(first?.content);
});

test.each([
  ["veto & co", "currentTab", `${library}#/search?q=veto%20%26%20co`],
  [
    "https://elsewhere.example/",
    "currentTab",
    `${library}#/search?q=https%3A%2F%2Felsewhere.example%2F`,
  ],
  [`${library}#/entity/openai`, "currentTab", `${library}#/entity/openai`],
  [sampleLibrary.articles.url[0] ?? "", "currentTab", sampleLibrary.articles.url[0]],
])(
  "%s in the address bar leads to an article, an entity or the search",
  async (text, where, url) => {
    extension.omnibox.onInputEntered.fire(text, where);
    await vi.waitFor(() => expect(extension.tabs.update).toHaveBeenCalledExactlyOnceWith({ url }));
  },
);

test("the address bar opens a tab where the reader asks for one", async () => {
  extension.omnibox.onInputEntered.fire("veto", "newBackgroundTab");
  const tab = { url: `${library}#/search?q=veto`, active: false };
  await vi.waitFor(() => expect(extension.tabs.create).toHaveBeenCalledExactlyOnceWith(tab));
});

test("the menu of a selection is there, searches, and goes with its setting", async () => {
  extension.runtime.onInstalled.fire({ reason: "update" });
  await vi.waitFor(() => expect(extension.contextMenus.create).toHaveBeenCalledTimes(1));
  extension.contextMenus.onClicked.fire({
    menuItemId: "search-selection",
    selectionText: "AI Act",
  });
  expect(extension.tabs.create).toHaveBeenCalledWith({ url: `${library}#/search?q=AI%20Act` });

  await extension.storage.local.set({ settings: { contextMenu: false } });
  await vi.waitFor(() => expect(extension.contextMenus.removeAll).toHaveBeenCalledTimes(2));
  expect(extension.contextMenus.create).toHaveBeenCalledTimes(1);
});

const press = (name: string) => extension.commands.onCommand.fire(name, { id: 7 });

test("a key turns marks off, and on again as they were", async () => {
  await extension.storage.local.set({ settings: { marks: "every" } });
  press("turn-marks");
  await vi.waitFor(() => expect(extension.stored.settings).toEqual({ marks: "off" }));
  press("turn-marks");
  await vi.waitFor(() => expect(extension.stored.settings).toEqual({ marks: "every" }));
});

test("keys go from mark to mark in the tab", async () => {
  press("next-mention");
  press("previous-mention");
  const steps = [1, -1].map((direction) => [
    7,
    { type: "step", args: [direction] },
    { frameId: 0 },
  ]);
  await vi.waitFor(() => expect(extension.tabs.sendMessage.mock.calls).toEqual(steps));
});

test("a key searches for what is selected in the tab, and opens the library where nothing is", async () => {
  extension.tabs.sendMessage.mockResolvedValueOnce({ ok: true, value: "AI Act" });
  press("search-selection");
  const search = { url: `${library}#/search?q=AI%20Act` };
  await vi.waitFor(() => expect(extension.tabs.create).toHaveBeenLastCalledWith(search));
  press("search-selection");
  await vi.waitFor(() =>
    expect(extension.tabs.create).toHaveBeenLastCalledWith({ url: `${library}#/` }),
  );
});

test("a browser without address bar keywords, menus and keys is served all the same", async () => {
  vi.resetModules();
  const { omnibox: _, contextMenus: __, commands: ___, ...phone } = createBrowser();
  extension = phone as typeof extension;
  vi.stubGlobal("browser", extension);
  await import("../../src/background/main.ts");
  expect(await ask("read", [])).toEqual({ ok: true, value: [] });
});
