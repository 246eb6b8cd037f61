import { vi } from "vitest";
import type { CardServices } from "../../../src/content/card/services.ts";
import type { Target } from "../../../src/content/card/target.ts";
import type { ToolsProps } from "../../../src/content/card/tool-row.tsx";
import type { ToolsState } from "../../../src/content/card/tools.ts";
import type { CardContent, EntityView, RelatedArticle } from "../../../src/model/card.ts";
import { changeSaved, type Saved } from "../../../src/model/saved.ts";
import { defaultSettings, type Settings } from "../../../src/model/settings.ts";

/** A mention of `entity` at a place of its own. */
export function makeTarget(entity: string, fields: Partial<Target> = {}): Target {
  return {
    entity,
    text: entity,
    rects: () => [new DOMRect(100, 100, 80, 20)],
    element: () => undefined,
    passage: "",
    block: entity,
    start: 0,
    end: entity.length,
    ...fields,
  };
}

export function makeArticle(fields: Partial<RelatedArticle> = {}): RelatedArticle {
  return {
    id: "2024-09-29-courier-veto",
    title: "Governor turns down the AI safety bill",
    descriptive: false,
    url: "https://courier.example/veto",
    publisher: "The Courier",
    publisherKind: "press",
    published: "2024-09-29",
    language: "en",
    kind: "news",
    digest: "",
    reviewed: true,
    reason: "Also about Gavin Newsom",
    ...fields,
  };
}

export function makeContent(
  entity: Partial<EntityView> = {},
  fields: Partial<Omit<CardContent, "entity">> = {},
): CardContent {
  return {
    entity: {
      id: "anthropic",
      kind: "lab",
      name: "Anthropic",
      summary: "AI company that develops the Claude models.",
      steps: [],
      relations: [],
      reviewed: true,
      ...entity,
    },
    related: [],
    total: 0,
    coverage: [],
    together: [],
    dataDate: "2026-11-14",
    pageIsNewer: false,
    ...fields,
  };
}

/** A reader with a store of their own, whom everybody answers. */
export function makeServices(fields: Partial<CardServices> = {}) {
  let settings: Settings = { ...defaultSettings };
  let saved: Saved[] = [];
  return {
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
    ...fields,
  } satisfies CardServices;
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
