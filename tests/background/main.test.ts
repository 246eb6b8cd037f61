import { beforeEach, expect, test, vi } from "vitest";
import { sumEvidence } from "../../src/model/evidence.ts";
import type { BlockReading, Mention } from "../../src/model/mention.ts";
import { sampleLexicon } from "../detect/sample-lexicon.ts";
import { createExtension } from "../platform/fake-extension.ts";
import { pageWith, sampleLibrary, sampleRelated } from "../search/sample-corpus.ts";

let extension: ReturnType<typeof createExtension> & { tabs: { create: ReturnType<typeof vi.fn> } };
const fetch = vi.fn<(address: string) => Promise<Response>>();

vi.mock("webextension-polyfill", () => ({
  get default() {
    return extension;
  },
}));

const files: Record<string, unknown> = {
  "lexicon.json": sampleLexicon,
  "library.json": sampleLibrary,
  "related.json": sampleRelated,
};

beforeEach(wakeWorker);

/** A worker that the browser has just started: nothing is loaded, the listeners are there. */
async function wakeWorker() {
  vi.resetModules();
  extension = { ...createExtension(), tabs: { create: vi.fn(async () => {}) } };
  fetch.mockReset();
  fetch.mockImplementation(async (address) => Response.json(files[address.replace(/.*\//, "")]));
  vi.stubGlobal("fetch", fetch);
  await import("../../src/background/main.ts");
}

/** Sends a call as a content script does; resolves with the reply. */
function ask(type: string, ...args: unknown[]): Promise<{ ok: boolean; value: unknown }> {
  return new Promise((resolve) => {
    extension.runtime.onMessage.fire({ type, args }, {}, resolve);
  });
}

test("reads and judges text, with the lexicon alone, fetched once", async () => {
  const { value } = await ask("read", ["OpenAI and Anthropic met.", "Nothing here."]);
  const readings = value as BlockReading[];
  const judged = await ask("judge", readings, sumEvidence(readings));
  const mentions = (judged.value as Mention[][]).map((block) => block.map(({ entity }) => entity));
  expect(mentions).toEqual([["openai", "anthropic"], []]);
  expect(fetch.mock.calls.map(([address]) => address)).toEqual([
    "extension://sidelight/data/lexicon.json",
  ]);
});

test("judges what another life of the worker has read", async () => {
  const { value } = await ask("read", ["OpenAI announced it."]);
  const readings = value as BlockReading[];
  await wakeWorker();
  const judged = await ask("judge", readings, sumEvidence(readings));
  expect(judged.value).toMatchObject([[{ entity: "openai", start: 0, end: 6 }]]);
});

test("answers with a card, and with null where the entity is unknown", async () => {
  expect(await ask("card", "sb-1047", pageWith())).toMatchObject({
    ok: true,
    value: { entity: { name: "California SB 1047" }, dataDate: sampleLibrary.dataDate },
  });
  expect(await ask("card", "nobody", pageWith())).toEqual({ ok: true, value: null });
});

test("a file that cannot be read is named, and read again the next time", async () => {
  fetch.mockRejectedValueOnce(new TypeError("Failed to fetch"));
  expect(await ask("read", [])).toEqual({ ok: false, error: "Cannot read data/lexicon.json" });
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
