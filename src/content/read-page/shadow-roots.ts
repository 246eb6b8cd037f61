import { knownTags } from "./roles.ts";

/**
 * What may have a shadow root and hold no text itself: elements that pages define, and plain ones
 * that are empty. The browser finds them in a tenth of the time that asking every element takes.
 */
const hostSelector = [
  `:not(${knownTags},svg *,math *)`,
  ":is(div,span,section,article,aside,header,footer,main,nav,p):empty",
].join(",");

export interface HostEvents {
  /** A root that was met on the way. */
  onShadowRoot(root: ShadowRoot): void;
  /** An element that HTML does not know, which may get a shadow root later. */
  onBareHost(element: Element): void;
}

/** So many elements are searched in a few milliseconds. */
const mostAtATime = 16_000;

/** Tells of the open shadow roots in `scope` whose hosts no text leads to; each step is a short one. */
export function* findHosts(scope: Element, events: HostEvents): Generator<void> {
  if (scope.matches(hostSelector)) tellOf(scope, events);
  if (scope.getElementsByTagName("*").length > mostAtATime) {
    for (const child of scope.children) yield* findHosts(child, events);
    return;
  }
  for (const element of scope.querySelectorAll(hostSelector)) tellOf(element, events);
  yield;
}

function tellOf(element: Element, { onShadowRoot, onBareHost }: HostEvents): void {
  const { shadowRoot } = element;
  if (shadowRoot) onShadowRoot(shadowRoot);
  else if (element.localName.includes("-")) onBareHost(element);
}

export interface ShadowRoots {
  /** A root that was met on the walk. */
  meet(root: ShadowRoot): void;
  /** A custom element that has no root yet. */
  expect(host: Element): void;
  /** Forgets what has left the document, and finds the roots that have come since. True where any has left. */
  rescan(): boolean;
  all(): Iterable<ShadowRoot>;
}

/** Elements that never get a root must not be asked for ever. */
const mostExpected = 500;

/** Keeps the open shadow roots of a page. `onNew` hears of each once. */
export function createShadowRoots(onNew: (root: ShadowRoot) => void): ShadowRoots {
  const roots = new Set<ShadowRoot>();
  const expected = new Set<Element>();

  function meet(root: ShadowRoot): void {
    if (roots.has(root)) return;
    roots.add(root);
    onNew(root);
  }

  return {
    meet,
    expect(host) {
      if (expected.size < mostExpected) expected.add(host);
    },
    rescan() {
      const before = roots.size;
      for (const root of roots) if (!root.isConnected) roots.delete(root);
      const hasAnyLeft = roots.size < before;
      for (const host of expected) {
        if (host.shadowRoot || !host.isConnected) expected.delete(host);
        if (host.shadowRoot && host.isConnected) meet(host.shadowRoot);
      }
      return hasAnyLeft;
    },
    all: () => roots,
  };
}
