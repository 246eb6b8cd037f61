export interface ShadowRoots {
  /** A root that was met on the walk. */
  meet(root: ShadowRoot): void;
  /** A custom element that has no root yet. */
  expect(host: Element): void;
  /** Forgets what has left the document, and finds the roots that have come since. */
  rescan(): void;
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
      for (const root of roots) if (!root.isConnected) roots.delete(root);
      for (const host of expected) {
        if (host.shadowRoot || !host.isConnected) expected.delete(host);
        if (host.shadowRoot && host.isConnected) meet(host.shadowRoot);
      }
    },
    all: () => roots,
  };
}
