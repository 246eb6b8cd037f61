import { beforeEach, expect, test, vi } from "vitest";
import { defaultSettings } from "../../src/model/settings.ts";
import { createExtension } from "./fake-extension.ts";

let extension: ReturnType<typeof createExtension>;
vi.mock("webextension-polyfill", () => ({
  get default() {
    return extension;
  },
}));
const { forgetTraces, loadBackup, restoreBackup } = await import("../../src/platform/backup.ts");

beforeEach(() => {
  extension = createExtension();
  vi.stubGlobal("browser", extension);
});

test("all that was kept comes back in another browser", async () => {
  Object.assign(extension.stored, {
    settings: { theme: "dark" },
    saved: [{ what: "entity", id: "openai", on: "2026-11-21" }],
    watched: ["eu-ai-act"],
    looks: { "eu-ai-act": { dataDate: "2026-09-12" } },
    history: [{ what: "search", id: "veto", on: "2026-11-21" }],
  });
  const before = structuredClone(extension.stored);
  const backup = await loadBackup();
  expect(backup.settings).toEqual({ ...defaultSettings, theme: "dark" });
  extension = createExtension();
  vi.stubGlobal("browser", extension);
  await restoreBackup(backup);
  expect(extension.stored).toEqual(before);
});

test("forgetting leaves what was saved and is watched", async () => {
  Object.assign(extension.stored, { watched: ["openai"], looks: { openai: {} }, history: [] });
  await forgetTraces();
  expect(extension.stored).toEqual({ watched: ["openai"] });
});
