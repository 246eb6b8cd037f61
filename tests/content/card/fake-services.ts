import { vi } from "vitest";
import type { CardServices } from "../../../src/content/card/services.ts";
import type { ToolsProps } from "../../../src/content/card/tool-row.tsx";
import type { ToolsState } from "../../../src/content/card/tools.ts";
import { changeSaved, type Saved } from "../../../src/model/saved.ts";
import { defaultSettings, type Settings } from "../../../src/model/settings.ts";
import { makeContent } from "./card-fixture.ts";

/** A reader with a store of their own, whom everybody answers. */
export function makeServices(fields: Partial<CardServices> = {}) {
  let settings: Settings = { ...defaultSettings };
  let saved: Saved[] = [];
  const services = {
    load: vi.fn(async () => makeContent()),
    explain: vi.fn(async () => null),
    settings: () => settings,
    changeSettings: vi.fn(async (changes: Partial<Settings>) => {
      settings = { ...settings, ...changes };
    }),
    loadSaved: vi.fn(async () => saved),
    setSaved: vi.fn(async (thing, isSaved) => {
      saved = changeSaved(saved, thing, isSaved ? "2026-11-21" : null);
    }),
    openSearch: vi.fn(async () => {}),
    openOptions: vi.fn(async () => {}),
    copy: vi.fn(async () => {}),
    site: "news.example",
  } satisfies CardServices;
  return Object.assign(services, fields);
}

/** Tools that only remember what was asked of them. */
export function makeTools(state: Partial<ToolsState> = {}) {
  return {
    state: { panel: null, reasons: undefined, saved: [], said: "", undo: null, ...state },
    actions: {
      unfold: vi.fn(),
      save: vi.fn(),
      copy: vi.fn(),
      cite: vi.fn(),
      search: vi.fn(),
      mute: vi.fn(),
      turnOff: vi.fn(),
      options: vi.fn(),
    },
    site: "news.example",
  } satisfies ToolsProps;
}
