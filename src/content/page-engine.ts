import type { Evidence } from "../model/mention.ts";
import type { Settings } from "../model/settings.ts";
import { adoptMarks } from "./marks/shadow-sheet.ts";
import { createPageMarks, type PageMarks } from "./page-marks.ts";
import { type AskJudge, createJudging } from "./page-store/judging.ts";
import { createPageStore } from "./page-store/page-store.ts";
import { type AskRead, createPageWork, type Extent } from "./page-work.ts";
import { quickLook } from "./read-page/look.ts";
import { elementNearScreen } from "./read-page/near-screen.ts";
import { createPageReader } from "./read-page/page-reader.ts";
import { createShadowRoots } from "./read-page/shadow-roots.ts";
import { createThrottle } from "./throttle.ts";
import { findDirty } from "./watching/dirty-areas.ts";
import { watchMoves } from "./watching/page-moves.ts";
import { createPageWatcher, type PageChanges } from "./watching/page-watcher.ts";

/** Styles may change with every frame; looking at them again is worth so much time between, in milliseconds. */
const refreshInterval = 1000;

interface PageEngineParts {
  read: AskRead;
  judge: AskJudge;
  settings(): Settings;
  /** The page shows another address. */
  onMove(): void;
  /** What the page names may have changed. */
  onMentions(): void;
  /** The background has failed for good. */
  onFailure(error: unknown): void;
  signal: AbortSignal;
}

export interface PageEngine {
  marks: PageMarks;
  /** What the page says about the things around its names. */
  evidence(): Evidence;
  /** Whether the whole page has been read once. */
  isComplete(): boolean;
  extent(): Extent;
}

/** Where the text of the document is; undefined where there is none to read. */
function textRoot(): Node | null | undefined {
  // Browsers show a text file as one preformatted element.
  if (document.contentType === "text/plain") return document.querySelector("pre")?.firstChild;
  return document.body;
}

/**
 * Reads the page, marks what it names and follows its changes. The page's DOM stays as it is;
 * aborting leaves nothing behind.
 */
export function createPageEngine(parts: PageEngineParts): PageEngine {
  const { read, judge, settings, onMove, onMentions, onFailure, signal } = parts;
  const store = createPageStore();
  const roots = createShadowRoots(addRoot);
  const reader = createPageReader({ onShadowRoot: roots.meet, onBareHost: roots.expect });
  const marks = createPageMarks({
    store,
    roots: roots.all,
    settings,
    units: () => work.extent().units,
    signal,
  });
  const watcher = createPageWatcher(
    { onChanges, mindsRemoved: reader.isMidway, onRemoved: reader.forget },
    signal,
  );
  const work = createPageWork({
    reader,
    store,
    judging: createJudging(store, judge),
    read,
    *onJudged() {
      yield* marks.update();
      onMentions();
    },
    onFailure,
    signal,
  });
  const refresh = createThrottle(lookAtStyles, refreshInterval, signal);

  function addRoot(root: ShadowRoot): void {
    adoptMarks(root, signal);
    watcher.observe(root);
    const { firstChild, lastChild } = root;
    if (firstChild && lastChild) {
      reader.add({ start: firstChild, through: lastChild, look: quickLook });
    }
  }

  function lookAtStyles(): void {
    store.refresh();
    work.start();
  }

  function onChanges({ nodes, removed, mayHide }: PageChanges): void {
    checkMove();
    marks.onChanges();
    const haveRootsGone = roots.rescan();
    const { areas, unread } = findDirty(nodes);
    for (const area of areas) reader.add(area);
    store.drop(nodes);
    store.drop(removed);
    if (haveRootsGone || unread.length > 0) store.sweep(unread);
    if (mayHide) refresh();
    work.start();
  }

  function begin(): void {
    const root = textRoot();
    if (!root) return;
    watcher.observe(document);
    // Before the rest, what the reader sees; it is met again on the way, which does no harm.
    const near = elementNearScreen();
    if (near) reader.add({ start: near, through: near, look: quickLook });
    reader.add({ start: root, through: root, look: quickLook });
    work.start();
  }

  const checkMove = watchMoves(() => {
    onMove();
    refresh();
  }, signal);
  // With another size of the window, other parts of a page may be shown.
  addEventListener("resize", refresh, { signal });
  begin();
  return { marks, evidence: store.evidence, isComplete: work.isComplete, extent: work.extent };
}
