import type { PageBriefing, PageContext } from "../model/page.ts";
import type { TabApi } from "../model/protocol.ts";
import type { Settings } from "../model/settings.ts";
import { askBackground, isContextInvalidated } from "../platform/page-runtime.ts";
import { createCardOnDemand } from "./card/card-on-demand.ts";
import type { CardController } from "./card/target.ts";
import { createNameCount } from "./name-count.ts";
import { beginningOf, readPageFacts } from "./page-context.ts";
import { createPageEngine } from "./page-engine.ts";
import { briefingEntries, countEntities } from "./page-store/page-mention.ts";
import { askPatiently } from "./patience.ts";
import { watchKeys } from "./pointing/keys.ts";
import { type FindTarget, watchPointer } from "./pointing/pointer.ts";
import { targetOf } from "./pointing/target-of.ts";
import { currentSite } from "./site.ts";

export interface Session extends Omit<TabApi, "selection"> {
  /** The settings have changed. */
  update(): void;
}

/**
 * Sidelight at work on a page: engine, pointer, keys and card. Aborting `life` leaves the page
 * as it was found; a background that fails for good aborts it.
 */
export function createSession(settings: () => Settings, life: AbortController): Session {
  const { signal } = life;
  const patiently = <T>(ask: () => Promise<T>) => askPatiently(ask, isContextInvalidated, signal);

  const engine = createPageEngine({
    read: (blocks) => patiently(() => askBackground("read", blocks)),
    judge: (readings, evidence) => patiently(() => askBackground("judge", readings, evidence)),
    settings,
    onMove: () => card?.close(),
    onMentions: follow,
    onFailure(error) {
      if (!isContextInvalidated(error)) console.debug("Sidelight has stopped:", error);
      life.abort();
    },
    signal,
  });
  const { marks } = engine;
  const tellCount = createNameCount((names) => askBackground("count", names), signal);
  /** Only a page that names something has anything to point at. */
  let card: CardController | undefined;

  /** To be called whenever what the page names may have changed. */
  function follow(): void {
    const mentions = marks.mentions();
    if (mentions.length > 0) card ??= attend();
    // Frames have no button of their own in the toolbar.
    if (window !== window.top) return;
    tellCount(settings().badge ? Object.keys(countEntities(mentions)).length : 0);
  }

  function contextFor(passage: string): PageContext {
    return { ...readPageFacts(document), entities: countEntities(marks.mentions()), passage };
  }

  function attend(): CardController {
    const created = createCardOnDemand(
      {
        load: (entity, { passage }) => askBackground("card", entity, contextFor(passage)),
        explain: ({ block, start, end }) =>
          askBackground("explain", block, start, end, engine.evidence()),
        settings,
        changeSettings: (changes) => askBackground("changeSettings", changes),
        openSearch: (query) => askBackground("openSearch", query),
        openOptions: () => askBackground("openOptions"),
        site: currentSite(),
      },
      () => askBackground("bringCard"),
      signal,
    );
    const find: FindTarget = (x, y, element) => {
      const found = marks.at(x, y, element);
      return found ? targetOf(found) : null;
    };
    watchPointer(created, find, signal);
    watchKeys(step, signal);
    return created;
  }

  function step(direction: 1 | -1): boolean {
    const found = marks.step(direction);
    if (found) card?.open(targetOf(found), "key");
    return found !== undefined;
  }

  return {
    update() {
      for (const _ of marks.update());
      follow();
    },
    briefing: (): PageBriefing => ({
      host: location.hostname,
      entries: briefingEntries(marks.mentions()),
      context: contextFor(beginningOf(document)),
      complete: engine.isComplete(),
      ...(engine.extent().isCut && { readUnits: engine.extent().units }),
    }),
    jump: (entity) => marks.jump(entity) !== undefined,
    step,
  };
}
