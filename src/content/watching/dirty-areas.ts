import { quickLook } from "../read-page/look.ts";
import { unreadSelector } from "../read-page/roles.ts";
import { isEdge, runStart } from "../read-page/run-start.ts";
import type { Area } from "../read-page/walk.ts";

/** Whether `node` lies where nothing is read: in code, a script, an editor. */
function isUnread(node: Node): boolean {
  const element = node instanceof Element ? node : node.parentElement;
  if (element?.closest(unreadSelector)) return true;
  const root = node.getRootNode();
  if (root instanceof ShadowRoot) return isUnread(root.host);
  return document.designMode === "on" || !document.body?.contains(node);
}

function isWithin(node: Node, others: ReadonlySet<Node>): boolean {
  for (let at = node.parentNode; at; at = at.parentNode) if (others.has(at)) return true;
  return false;
}

/** The later of two nodes in the document. */
function later(a: Node, b: Node): Node {
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? b : a;
}

/**
 * The least to read again after `changed` nodes came or changed: an element with all that it
 * holds, or the line of text in which a node runs. Nothing twice.
 */
export function areasOf(changed: ReadonlySet<Node>): Area[] {
  const areas = new Map<Node, Node>();
  for (const node of changed) {
    if (!node.isConnected || isWithin(node, changed) || isUnread(node)) continue;
    const start = isEdge(node, quickLook) ? node : runStart(node, quickLook);
    const other = areas.get(start);
    areas.set(start, other ? later(other, node) : node);
  }
  return [...areas].map(([start, through]) => ({ start, through, look: quickLook }));
}
