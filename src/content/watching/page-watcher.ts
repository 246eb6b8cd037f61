import { timed } from "../timed.ts";
import { createBackoff } from "./backoff.ts";
import { changedNodes } from "./dirty-areas.ts";

/** Changes are gathered for so long, in milliseconds: pages build themselves in many small steps. */
const flushInterval = 100;

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

  function schedule(wait: number): void {
    const time = performance.now() + Math.max(wait, flushInterval);
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
    if (wait < Number.POSITIVE_INFINITY) schedule(wait);
    return ready;
  }

  function flush(): void {
    const changes = { nodes: takeReady(), removed, mayHide };
    mayHide = false;
    removed = new Set();
    if (changes.mayHide || changes.nodes.size > 0) events.onChanges(changes);
  }

  function takeIn(record: MutationRecord, waits: Map<Node, number>): void {
    const { type, attributeName, removedNodes } = record;
    const isStyle = type === "attributes" && attributeName !== "contenteditable";
    if (isStyle || removedNodes.length > 0) mayHide = true;
    if (isStyle) return;
    for (const node of removedNodes) {
      events.onRemoved(node);
      removed.add(node);
    }
    const place = placeOf(record);
    const wait = place ? (waits.get(place) ?? backoff.waitFor(place)) : 0;
    if (place) waits.set(place, wait);
    for (const node of changedNodes(record)) due.set(node, performance.now() + wait);
    schedule(wait);
  }

  function onRecords(records: MutationRecord[]): void {
    const waits = new Map<Node, number>();
    for (const record of records) takeIn(record, waits);
    if (mayHide) schedule(0);
  }

  const observer = new MutationObserver((records) => timed("notice", () => onRecords(records)));
  const stop = () => {
    observer.disconnect();
    clearTimeout(timer);
    due.clear();
  };
  signal.addEventListener("abort", stop, { once: true });
  for (const type of ["scroll", "click", "keydown"]) {
    addEventListener(type, backoff.reset, { capture: true, passive: true, signal });
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
