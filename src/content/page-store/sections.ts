import { comparePlaces } from "./page-order.ts";

const headings = "h1,h2,h3,h4,h5,h6,[role=heading]";
const containers = "article,section,aside,nav,header,footer,dialog";

/** All headings of the page and of its shadow trees, in the page's order. */
export function findHeadings(roots: Iterable<ShadowRoot>): Element[] {
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

/**
 * The section of each node, as a key: what follows one heading within one article, section or
 * the like. A heading belongs to the section that it opens. Both lists in the page's order.
 */
export function sectionsOf(nodes: Node[], headings: Element[]): string[] {
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

  return nodes.map((node) => {
    if (last?.node !== node) last = { node, key: keyOf(node) };
    return last.key;
  });
}
