import { beforeEach, describe, expect, test, vi } from "vitest";
import { defaultSettings } from "../../src/model/settings.ts";
import {
  answerTab,
  askBackground,
  isContextInvalidated,
  isInvalidated,
  loadSaved,
  loadSettings,
  setSaved,
  watchSaved,
  watchSettings,
} from "../../src/platform/page-runtime.ts";
import { createExtension } from "./fake-extension.ts";

let extension: ReturnType<typeof createExtension>;

beforeEach(() => {
  extension = createExtension();
  vi.stubGlobal("browser", undefined);
  vi.stubGlobal("chrome", extension);
});

function invalidate() {
  extension.runtime.id = undefined;
}

describe("askBackground", () => {
  const readings = [{ candidates: [], evidence: {} }];

  test("sends the call and resolves with the answer", async () => {
    extension.runtime.sendMessage.mockResolvedValue({ ok: true, value: readings });
    await expect(askBackground("read", ["text"])).resolves.toEqual(readings);
    expect(extension.runtime.sendMessage).toHaveBeenCalledWith({ type: "read", args: [["text"]] });
  });

  test("rejects with the handler's error, without asking twice", async () => {
    extension.runtime.sendMessage.mockResolvedValue({ ok: false, error: "no lexicon" });
    await expect(askBackground("read", [])).rejects.toThrow("no lexicon");
    expect(extension.runtime.sendMessage).toHaveBeenCalledTimes(1);
  });

  test.each([
    ["a closed port", () => Promise.reject(new Error("The message port closed"))],
    ["no answer", () => Promise.resolve(undefined)],
  ])("asks once more after %s", async (_, lost) => {
    extension.runtime.sendMessage.mockImplementationOnce(lost);
    extension.runtime.sendMessage.mockResolvedValueOnce({ ok: true, value: readings });
    await expect(askBackground("read", [])).resolves.toEqual(readings);
  });

  test("rejects when nobody answers twice", async () => {
    extension.runtime.sendMessage.mockRejectedValue(new Error("Receiving end does not exist"));
    await expect(askBackground("read", [])).rejects.toThrow("Receiving end does not exist");
    expect(extension.runtime.sendMessage).toHaveBeenCalledTimes(2);
  });

  test("tells that the extension is gone, before and during the call", async () => {
    extension.runtime.sendMessage.mockImplementation(async () => {
      invalidate();
      throw new Error("Extension context invalidated.");
    });
    expect(isContextInvalidated(await askBackground("read", []).catch((e) => e))).toBe(true);
    expect(isContextInvalidated(await askBackground("read", []).catch((e) => e))).toBe(true);
    expect(extension.runtime.sendMessage).toHaveBeenCalledTimes(1);
  });

  test("prefers the browser namespace where both exist", async () => {
    const firefox = createExtension();
    firefox.runtime.sendMessage.mockResolvedValue({ ok: true, value: readings });
    vi.stubGlobal("browser", firefox);
    await expect(askBackground("read", [])).resolves.toEqual(readings);
  });
});

describe("isInvalidated", () => {
  test("is false while the extension is there", () => expect(isInvalidated()).toBe(false));

  test("is true without an id, without a runtime, and when touching it throws", () => {
    invalidate();
    expect(isInvalidated()).toBe(true);
    vi.stubGlobal("chrome", {});
    expect(isInvalidated()).toBe(true);
    vi.stubGlobal("browser", {
      get runtime() {
        throw new Error("can't access dead object");
      },
    });
    expect(isInvalidated()).toBe(true);
  });
});

test("answerTab answers until it is aborted", async () => {
  const stop = new AbortController();
  const jump = vi.fn(() => true);
  const briefing = () => Promise.reject(new Error("not asked"));
  const selection = () => "";
  answerTab({ jump, briefing, step: () => false, selection }, stop.signal);

  const reply = new Promise((resolve) =>
    extension.runtime.onMessage.fire({ type: "jump", args: ["openai"] }, {}, resolve),
  );
  expect(await reply).toEqual({ ok: true, value: true });
  expect(jump).toHaveBeenCalledWith("openai", {});

  stop.abort();
  expect(extension.runtime.onMessage.count()).toBe(0);
});

describe("settings", () => {
  test("are the defaults where nothing was stored", async () => {
    expect(await loadSettings()).toEqual(defaultSettings);
  });

  test("differ from the defaults by what was stored", async () => {
    extension.stored.settings = { marks: "every" };
    expect(await loadSettings()).toEqual({ ...defaultSettings, marks: "every" });
  });

  test("tell of a change, of a reset, and of nothing once aborted", async () => {
    const stop = new AbortController();
    const seen = vi.fn();
    watchSettings(seen, stop.signal);

    await extension.storage.local.set({ settings: { theme: "dark" } });
    await extension.storage.local.set({ other: 1 });
    await extension.storage.local.remove("settings");
    expect(seen.mock.calls).toEqual([[{ ...defaultSettings, theme: "dark" }], [defaultSettings]]);

    stop.abort();
    await extension.storage.local.set({ settings: { theme: "light" } });
    expect(seen).toHaveBeenCalledTimes(2);
  });

  test("aborting after the extension is gone does not throw", () => {
    const stop = new AbortController();
    watchSettings(() => {}, stop.signal);
    vi.stubGlobal("chrome", undefined);
    expect(() => stop.abort()).not.toThrow();
  });
});

test("what is saved is kept, told of and forgotten", async () => {
  const told = vi.fn();
  const stop = new AbortController();
  watchSaved(told, stop.signal);
  await setSaved({ what: "entity", id: "claude" }, true);
  await setSaved({ what: "article", id: "veto" }, true);
  expect(await loadSaved()).toMatchObject([{ id: "veto" }, { id: "claude" }]);
  await setSaved({ what: "entity", id: "claude" }, false);
  expect(told.mock.lastCall?.[0]).toMatchObject([{ what: "article", id: "veto" }]);
  stop.abort();
  await setSaved({ what: "article", id: "veto" }, false);
  expect(told).toHaveBeenCalledTimes(3);
  expect(await loadSaved()).toEqual([]);
});
