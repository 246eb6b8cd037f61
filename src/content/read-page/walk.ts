import { type BlockBuilder, objectMark } from "./block-builder.ts";
import type { Look } from "./look.ts";
import { type Role, roleOfTag } from "./roles.ts";

/** A part of the document to read: from `start` on to the first block edge after `through`. */
export interface Area {
  start: Node;
  through: Node;
  look: Look;
}

export interface WalkEvents {
  builder: BlockBuilder;
  onShadowRoot(root: ShadowRoot): void;
  /** An element that HTML does not know, which may get a shadow root later. */
  onBareHost(element: Element): void;
}

export interface Walk {
  /** Walks on until `isDue`, which is asked now and then; true when the area is done. */
  advance(isDue: () => boolean): boolean;
  /** The node that comes next; null at the end. */
  cursor(): Node | null;
}

/** Asking for the time costs about as much as a few nodes. */
const nodesPerCheck = 32;

/** Node types as plain numbers: the walk is run cold on every page, where each look-up counts. */
const elementType = 1;
const textType = 3;
const cdataType = 4;

function isBlank(data: string): boolean {
  return data.charCodeAt(0) <= 0x20 && data.trim() === "";
}

/** Reads an area of the document in its order, without recursion, so that it can pause at any node. */
export function createWalk({ start, through, look }: Area, events: WalkEvents): Walk {
  const { builder, onShadowRoot, onBareHost } = events;
  let cursor: Node | null = start;
  let isPast = false;
  /** The roles of the elements that the walk is in, the innermost last. */
  const open: Role[] = [];

  function addText(node: Text): void {
    if (!look.reads(node)) return;
    const { data } = node;
    if (isBlank(data)) builder.mark(" ");
    else builder.text(node, data);
  }

  /** What follows `node` and all that it holds; null where the area ends. */
  function leave(node: Node, role: Role | undefined): Node | null {
    let at = node;
    let isEdge = role === "block" || role === "wall";
    for (;;) {
      if (isEdge) builder.end();
      if (at === through) isPast = true;
      if (isEdge && isPast) return null;
      const next = at.nextSibling;
      if (next) return next;
      const parent: Node | null = at.parentNode;
      if (parent?.nodeType !== elementType) return null;
      isEdge = (open.pop() ?? roleOf(parent as Element)) === "block";
      at = parent;
    }
  }

  function roleOf(element: Element): Role {
    return look.roleOf(element, roleOfTag(element.localName));
  }

  function visitElement(element: Element): Node | null {
    const byTag = roleOfTag(element.localName);
    const role = look.roleOf(element, byTag);
    if (role === "block" || role === "wall") {
      builder.end();
      if (isPast) return null;
    } else if (role === "break") builder.mark("\n");
    else if (role === "object") builder.mark(objectMark);

    const { firstChild } = element;
    if (role === "inline" || role === "block") {
      const { shadowRoot } = element;
      if (shadowRoot) onShadowRoot(shadowRoot);
      else if (byTag === undefined) onBareHost(element);
      if (firstChild) {
        open.push(role);
        return firstChild;
      }
    } else if (firstChild && element.contains(through)) isPast = true;
    return leave(element, role);
  }

  function visit(node: Node): Node | null {
    const type = node.nodeType;
    if (type === elementType) return visitElement(node as Element);
    if (type === textType || type === cdataType) addText(node as Text);
    return leave(node, undefined);
  }

  return {
    advance(isDue) {
      for (let count = 1; cursor; count++) {
        cursor = visit(cursor);
        if (cursor && count % nodesPerCheck === 0 && isDue()) return false;
      }
      builder.end();
      return true;
    },
    cursor: () => cursor,
  };
}
