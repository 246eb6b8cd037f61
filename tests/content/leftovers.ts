/** Counts what Sidelight's own code has begun on a page and not ended. */
import { vi } from "vitest";

export interface Leftovers {
  count(): { listeners: string[]; observers: number; timers: number; frames: number };
  stop(): void;
}

/** Tests and their tools have listeners and timers too. */
const isOwn = () => new Error().stack?.includes("/src/content/") ?? false;

function watchObservers(): () => number {
  const open = new Set<MutationObserver | ResizeObserver | IntersectionObserver>();
  for (const { prototype } of [MutationObserver, ResizeObserver, IntersectionObserver]) {
    const { observe, disconnect } = prototype;
    const note = function (this: MutationObserver, ...args: unknown[]) {
      if (isOwn()) open.add(this);
      return observe.apply(this, args as never);
    };
    vi.spyOn(prototype, "observe").mockImplementation(note);
    vi.spyOn(prototype, "disconnect").mockImplementation(function (this: MutationObserver) {
      open.delete(this);
      disconnect.apply(this);
    });
  }
  return () => open.size;
}

interface Listening {
  target: EventTarget;
  type: string;
  listener: unknown;
  signal: AbortSignal | undefined;
}

type Listen = EventTarget["addEventListener"];

function watchListeners(): () => string[] {
  const open: Listening[] = [];
  const find = (target: EventTarget, type: string, listener: unknown) =>
    open.findIndex(
      (one) => one.target === target && one.type === type && one.listener === listener,
    );

  function onAdd(target: EventTarget, [type, listener, options]: Parameters<Listen>): void {
    const signal = typeof options === "object" ? options.signal : undefined;
    // What listens to the end itself goes with it.
    if (!isOwn() || type === "abort" || find(target, type, listener) >= 0) return;
    open.push({ target, type, listener, signal });
  }

  function onRemove(target: EventTarget, [type, listener]: Parameters<Listen>): void {
    const at = find(target, type, listener);
    if (at >= 0) open.splice(at, 1);
  }

  function watch(owner: EventTarget): void {
    const { addEventListener: add, removeEventListener: remove } = owner;
    vi.spyOn(owner, "addEventListener").mockImplementation(function (this: EventTarget, ...args) {
      onAdd(this ?? window, args);
      add.apply(this ?? window, args);
    });
    vi.spyOn(owner, "removeEventListener").mockImplementation(function (
      this: EventTarget,
      ...args
    ) {
      onRemove(this ?? window, args);
      remove.apply(this ?? window, args);
    });
  }

  watch(EventTarget.prototype);
  // The test's own window has a way of its own.
  if (Object.hasOwn(window, "addEventListener")) watch(window);
  return () => open.filter(({ signal }) => !signal?.aborted).map(({ type }) => type);
}

/** Things that are asked for under a number, and happen once or are cancelled. */
function watchQueue(
  ask: "setTimeout" | "requestAnimationFrame",
  cancel: "clearTimeout" | "cancelAnimationFrame",
): () => number {
  const open = new Set<unknown>();
  const [asking, cancelling] = [window[ask], window[cancel]] as [
    (run: (time: number) => void, wait?: number) => number,
    (id: number) => void,
  ];
  vi.stubGlobal(ask, (run: (time: number) => void, wait?: number) => {
    const id = asking((time) => {
      open.delete(id);
      run(time);
    }, wait);
    if (isOwn()) open.add(id);
    return id;
  });
  vi.stubGlobal(cancel, (id: number) => {
    open.delete(id);
    cancelling(id);
  });
  return () => open.size;
}

export function countLeftovers(): Leftovers {
  const listeners = watchListeners();
  const observers = watchObservers();
  const timers = watchQueue("setTimeout", "clearTimeout");
  const frames = watchQueue("requestAnimationFrame", "cancelAnimationFrame");
  return {
    count: () => ({
      listeners: listeners(),
      observers: observers(),
      timers: timers(),
      frames: frames(),
    }),
    stop: () => vi.restoreAllMocks(),
  };
}
