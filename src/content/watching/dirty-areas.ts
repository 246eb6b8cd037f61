import { quickLook } from "../read-page/look.ts";
import { unreadSelector } from "../read-page/roles.ts";
import { isEdge, runStart } from "../read-page/run-start.ts";
import type { Area } from "../read-page/walk.ts";

/**
 * What runs on in the line on either side of a node that came, went or changed its role. Where
 * nothing stands beside it, its parent may run on in a line itself.
 */
function linesBeside(before: Node | null, after: Node | null, parent: Node | null): Node[] {
  return [before ?? parent, after ?? parent]
    .filter((node) => node !== null)
    .filter((node) => !isEdge(node, quickLook));
}

/** What a record says must be read: what came or changed, and what stands beside it in a line of text. */
export function changedNodes(record: MutationRecord): Node[] {
  const { type, target, addedNodes, previousSibling, nextSibling } = record;
  if (type === "characterData") return [target];
  if (type === "childList")
    return [...addedNodes, ...linesBeside(previousSibling, nextSibling, target)];
  return [target, ...linesBeside(target.previousSibling, target.nextSibling, target.parentNode)];
}

/** Whether `node` lies where nothing is read: in code, a script, an editor. */
function isUnread(node: Node): boolean {
  if (node.parentElement?.closest(unreadSelector)) return true;
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

export interface Dirty {
  areas: Area[];
  /** Changed nodes that stand where nothing is read; what was read in them before no longer counts. */
  unread: Node[];
}

/** Blocks that came one behind the other are one area: to begin one costs more than to read on. */
function joinNeighbours(areas: readonly Area[]): Area[] {
  const joined: Area[] = [];
  for (const { start, through, look } of areas) {
    const last = joined.at(-1);
    const isNext = last?.through.nextSibling === start && start === through;
    if (last && isNext && isEdge(last.through, quickLook) && isEdge(start, quickLook)) {
      last.through = through;
    } else joined.push({ start, through, look });
  }
  return joined;
}

/**
 * The least to read again after `changed` nodes came or changed: an element with all that it
 * holds, or the line of text in which a node runs. Nothing twice.
 */
export function findDirty(changed: ReadonlySet<Node>): Dirty {
  const areas = new Map<Node, Node>();
  /** What changes together mostly stands in one place. */
  const unreadPlaces = new Map<Node | null, boolean>();
  const standsUnread = (node: Node) => {
    const { parentNode } = node;
    const isKnown = unreadPlaces.get(parentNode) ?? isUnread(node);
    unreadPlaces.set(parentNode, isKnown);
    return isKnown;
  };
  const unread: Node[] = [];
  for (const node of changed) {
    if (!node.isConnected) continue;
    if (standsUnread(node)) {
      unread.push(node);
      continue;
    }
    if (isWithin(node, changed)) continue;
    const start = isEdge(node, quickLook) ? node : runStart(node, quickLook);
    const other = areas.get(start);
    areas.set(start, other ? later(other, node) : node);
  }
  const toArea = ([start, through]: [Node, Node]) => ({ start, through, look: quickLook });
  return { areas: joinNeighbours([...areas].map(toArea)), unread };
}
