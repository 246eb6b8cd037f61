import { expect, vi } from "vitest";
import { createPageEngine, type PageEngine } from "../../src/content/page-engine.ts";
import { countEntities } from "../../src/content/page-store/page-mention.ts";
import { defaultSettings, type Settings } from "../../src/model/settings.ts";
import { createFakeBackground } from "./fake-background.ts";

/** Engines on the page of the tests, with one background that is made up, and what they told. */
export function createEngineProbe() {
  const life = new AbortController();
  const background = createFakeBackground();
  const told = { onMove: vi.fn(), onMentions: vi.fn(), onFailure: vi.fn() };
  const settings: Settings = { ...defaultSettings, marks: "every" };
  return {
    life,
    background,
    ...told,
    /** The engines look at it whenever they choose; change it and update the marks. */
    settings,
    start: (parts: Partial<Parameters<typeof createPageEngine>[0]> = {}): PageEngine =>
      createPageEngine({
        read: background.read,
        judge: background.judge,
        settings: () => settings,
        ...told,
        signal: life.signal,
        ...parts,
      }),
  };
}

export const untilComplete = (engine: PageEngine) =>
  vi.waitFor(() => expect(engine.isComplete()).toBe(true), { timeout: 20_000 });

export const counts = (engine: PageEngine) => countEntities(engine.marks.mentions());

export const untilCounted = (engine: PageEngine, entities: Record<string, number>) =>
  vi.waitFor(() => expect(counts(engine)).toEqual(entities), { timeout: 5000 });
