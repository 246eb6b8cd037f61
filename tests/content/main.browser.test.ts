/** The content script as a page gets it, and what is left of it when it ends. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Evidence } from "../../src/model/mention.ts";
import type { Call } from "../../src/model/protocol.ts";
import { createExtension } from "../platform/fake-extension.ts";
import { createFakeBackground } from "./fake-background.ts";
import { countLeftovers, type Leftovers } from "./leftovers.ts";
import { registered, untilRegistered } from "./marks/marked-page.ts";
import { show } from "./read-page/read-fragment.ts";

let extension: ReturnType<typeof createExtension>;
let leftovers: Leftovers;
let lives = 0;
let isAllowed = true;
const background = createFakeBackground();

const answers: Record<string, (...args: never[]) => unknown> = {
  read: background.read,
  judge: (candidates: string[], evidence: Evidence) => background.judge(candidates, evidence),
  count: () => undefined,
  hasAccess: () => isAllowed,
};

beforeEach(() => {
  isAllowed = true;
  extension = createExtension();
  extension.runtime.sendMessage.mockImplementation(async (message) => {
    const { type, args } = message as Call;
    return { ok: true, value: await answers[type]?.(...(args as never[])) };
  });
  vi.stubGlobal("browser", undefined);
  vi.stubGlobal("chrome", extension);
  leftovers = countLeftovers();
});

afterEach(async () => {
  await extension.storage.local.set({ settings: { marks: "off" } });
  leftovers.stop();
  vi.unstubAllGlobals();
  expect(registered()).toEqual({});
});

/** Runs the script anew, as in another page. */
async function begin(): Promise<HTMLElement> {
  const host = show("<p>OpenAI and Anthropic</p>");
  const entry = new URL("../../src/content/main.iife.ts", import.meta.url);
  await import(/* @vite-ignore */ `${entry.pathname}?life=${lives++}`);
  await untilRegistered({ "sl-1": ["OpenAI", "Anthropic"] });
  return host;
}

const nothing = { listeners: [], observers: 0, timers: 0, frames: 0 };

async function untilNothingIsLeft(): Promise<void> {
  await untilRegistered({});
  await vi.waitFor(() => expect(leftovers.count()).toEqual(nothing));
}

/** Work of every kind is under way: a change is gathered, a look at styles waits. */
function keepBusy(host: HTMLElement): void {
  host.append("Claude");
  host.firstElementChild?.setAttribute("style", "color: red");
}

const off = { marks: "off" };
const offHere = { offSites: [location.hostname] };

describe("leaves no mark, listener, observer, timer or frame", () => {
  test("counted while it works, there are some of most", async () => {
    await begin();
    const { listeners, observers } = leftovers.count();
    expect(listeners).toEqual(expect.arrayContaining(["pointermove", "scroll", "keydown"]));
    expect(observers).toBe(1);
  });

  test.each([
    ["all marks", off],
    ["the site", offHere],
  ])("where the reader turns off %s, and is back where he turns it on", async (_what, settings) => {
    keepBusy(await begin());
    await extension.storage.local.set({ settings });
    await untilNothingIsLeft();
    await extension.storage.local.set({ settings: {} });
    await untilRegistered({ "sl-1": ["OpenAI", "Anthropic"], "sl-5": ["Claude"] });
  });

  test("where the extension is gone, once the page needs it", async () => {
    const host = await begin();
    extension.runtime.id = undefined;
    extension.runtime.sendMessage.mockRejectedValue(new Error("Extension context invalidated."));
    keepBusy(host);
    await untilNothingIsLeft();
  });

  test("where the reader takes away its access, and is back where he gives it again", async () => {
    keepBusy(await begin());
    isAllowed = false;
    await extension.storage.local.set({ access: 1 });
    await untilNothingIsLeft();
    isAllowed = true;
    await extension.storage.local.set({ access: 2 });
    await untilRegistered({ "sl-1": ["OpenAI", "Anthropic"], "sl-5": ["Claude"] });
  });
});
