import { comparePlaces } from "./page-order.ts";

const headings = "h1,h2,h3,h4,h5,h6,[role=heading]";
const containers = "article,section,aside,nav,header,footer,dialog";

/** All headings of the page and of its shadow trees, in the page's order. */
function findHeadings(roots: Iterable<ShadowRoot>): Element[] {
  const found = [...document.querySelectorAll(headings)];
  const inDocument = found.length;
  for (const root of roots) found.push(...root.querySelectorAll(headings));
  return found.length > inDocument ? found.sort(comparePlaces) : found;
}

function containerOf(node: Node): Element | null {
  const found = node.parentElement?.closest(containers);
  if (found) return found;
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? containerOf(root.host) : null;
}

/** So many nodes are compared with the headings within a fraction of a slice. */
const nodesPerStep = 200;

/** A section's key is the same for what follows one heading within one article, section or the like. */
function* keysOf(nodes: readonly Node[], headings: readonly Element[]): Generator<void, string[]> {
  const numbers = new Map<Element | null, number>();
  let passed = 0;
  let last: { node: Node; key: string } | undefined;

  function keyOf(node: Node): string {
    for (let next = headings[passed]; next; next = headings[++passed]) {
      if (comparePlaces(next, node) > 0) break;
    }
    const container = containerOf(node);
    const number = numbers.get(container) ?? numbers.size;
    numbers.set(container, number);
    return `${passed} ${number}`;
  }

  const keys: string[] = [];
  for (const node of nodes) {
    if (last?.node !== node) last = { node, key: keyOf(node) };
    if (keys.push(last.key) % nodesPerStep === 0) yield;
  }
  return keys;
}

export interface Sections {
  /**
   * The key of the section of each node, a step at a time; the nodes in the page's order. A heading
   * belongs to the section that it opens.
   */
  of(nodes: readonly Node[]): Generator<void, string[]>;
  /** To be called when the page has changed: there may be other headings. */
  forget(): void;
}

/** The sections of a page and of its shadow trees. To find all headings visits every element. */
export function createSections(roots: () => Iterable<ShadowRoot>): Sections {
  let headings: Element[] | undefined;
  return {
    *of(nodes) {
      if (!headings) {
        headings = findHeadings(roots());
        yield;
      }
      return yield* keysOf(nodes, headings);
    },
    forget() {
      headings = undefined;
    },
  };
}
