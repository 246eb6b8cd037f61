import type { Look } from "./look.ts";
import { roleOfTag } from "./roles.ts";

/** Whether `node` begins and ends blocks of text; what does not runs on in a line. */
export function isEdge(node: Node, look: Look): boolean {
  if (node.nodeType !== Node.ELEMENT_NODE) return false;
  const role = look.roleOf(node as Element, roleOfTag((node as Element).localName));
  return role === "block" || role === "wall";
}

/**
 * A node from which reading meets `node` in the same block as reading the whole page would:
 * the first one of its line of text, or of an inline element around that.
 */
export function runStart(node: Node, look: Look): Node {
  let start = node;
  for (;;) {
    const { previousSibling, parentNode } = start;
    if (previousSibling) {
      if (isEdge(previousSibling, look)) return start;
      start = previousSibling;
    } else {
      const isTop = parentNode?.nodeType !== Node.ELEMENT_NODE;
      if (isTop || !parentNode || isEdge(parentNode, look)) return start;
      start = parentNode;
    }
  }
}
