import { timed } from "../timed.ts";
import { createBackoff } from "./backoff.ts";
import { changedNodes } from "./dirty-areas.ts";

/** Changes are gathered for so long, in milliseconds: pages build themselves in many small steps. */
const flushInterval = 100;

/** On a page that changes all the time, every further flush after so many comes later, */
const eagerFlushes = 4;
/** but never later than this, in milliseconds, */
const longestPause = 2000;
/** until nothing has changed for so long, in milliseconds, or the reader does something. */
const calmTime = 1000;

/** The attributes that hide and show. */
const attributeFilter = ["aria-hidden", "class", "contenteditable", "hidden", "open", "style"];

export interface PageChanges {
  /** Nodes that are new or whose text is. Some may have left the document again. */
  nodes: ReadonlySet<Node>;
  /** Nodes that were taken out. Some may be back. */
  removed: ReadonlySet<Node>;
  /** Something may have been hidden, shown or removed. */
  mayHide: boolean;
}

export interface PageWatcher {
  observe(root: Document | ShadowRoot): void;
}

interface WatcherEvents {
  onChanges(changes: PageChanges): void;
  /** Whether `onRemoved` is to be called now. */
  mindsRemoved(): boolean;
  /** At once, while the order of what is left still tells where it was. */
  onRemoved(node: Node): void;
}

/** The place that a clock or a ticker would change again and again; undefined where text only comes or goes. */
function placeOf({ type, target, addedNodes, removedNodes }: MutationRecord): Node | undefined {
  if (type === "characterData") return target;
  return addedNodes.length > 0 && removedNodes.length > 0 ? target : undefined;
}

/** Gathers what changes on a page and hands it on now and then, until `signal` is aborted. */
export function createPageWatcher(events: WatcherEvents, signal: AbortSignal): PageWatcher {
  const backoff = createBackoff();
  /** Changed nodes and when they are due, in milliseconds. */
  const due = new Map<Node, number>();
  let removed = new Set<Node>();
  let mayHide = false;
  let timer: number | undefined;
  let flushTime = Number.POSITIVE_INFINITY;
  let flushedAt = Number.NEGATIVE_INFINITY;
  /** Flushes since the page was calm. */
  let flushes = 0;
  let records: MutationRecord[] = [];

  function pause(): number {
    const doublings = Math.max(0, flushes - eagerFlushes);
    return Math.min(flushInterval * 2 ** doublings, longestPause);
  }

  function schedule(wait: number): void {
    const time = performance.now() + wait;
    if (time >= flushTime) return;
    clearTimeout(timer);
    flushTime = time;
    timer = window.setTimeout(() => timed("changes", flush), time - performance.now());
  }

  function takeReady(): Set<Node> {
    const ready = new Set<Node>();
    let wait = Number.POSITIVE_INFINITY;
    // Timers come a little early at times.
    const now = Math.max(performance.now(), flushTime);
    for (const [node, time] of due) {
      const left = time - now;
      if (left <= 0 && node.isConnected) ready.add(node);
      if (left <= 0 || !node.isConnected) due.delete(node);
      else wait = Math.min(wait, left);
    }
    flushTime = Number.POSITIVE_INFINITY;
    if (wait < Number.POSITIVE_INFINITY) schedule(Math.max(wait, flushInterval));
    return ready;
  }

  function flush(): void {
    flushes++;
    flushedAt = performance.now();
    takeInAll();
    const changes = { nodes: takeReady(), removed, mayHide };
    mayHide = false;
    removed = new Set();
    if (changes.mayHide || changes.nodes.size > 0) events.onChanges(changes);
  }

  function takeIn(record: MutationRecord, time: number): void {
    const { type, attributeName, removedNodes } = record;
    const isAttribute = type === "attributes";
    if (isAttribute || removedNodes.length > 0) mayHide = true;
    if (isAttribute && attributeName !== "contenteditable") return;
    for (const node of removedNodes) removed.add(node);
    for (const node of changedNodes(record)) due.set(node, time);
  }

  function takeInAll(): void {
    const now = performance.now();
    const waits = new Map<Node, number>();
    for (const record of records) {
      const place = placeOf(record);
      const wait = place ? (waits.get(place) ?? backoff.waitFor(place)) : 0;
      if (place) waits.set(place, wait);
      // The shortest wait is over: so long they were gathered.
      takeIn(record, wait > flushInterval ? now + wait : now);
    }
    records = [];
  }

  /** Only keeps what it is told: a page may change a hundred times a second, and to look at a record is dear. */
  function onRecords(news: MutationRecord[]): void {
    if (records.length === 0) {
      if (performance.now() - flushedAt > calmTime) flushes = 0;
      schedule(pause());
    }
    for (const record of news) records.push(record);
    if (!events.mindsRemoved()) return;
    for (const { removedNodes } of news) for (const node of removedNodes) events.onRemoved(node);
  }

  const observer = new MutationObserver((records) => timed("notice", () => onRecords(records)));
  const stop = () => {
    observer.disconnect();
    clearTimeout(timer);
    due.clear();
    records = [];
  };
  signal.addEventListener("abort", stop, { once: true });
  const onReader = () => {
    backoff.reset();
    flushes = 0;
  };
  for (const type of ["scroll", "click"]) {
    addEventListener(type, onReader, { capture: true, passive: true, signal });
  }

  return {
    observe: (root) =>
      observer.observe(root, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
        attributeFilter,
      }),
  };
}
