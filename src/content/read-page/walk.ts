import { type BlockBuilder, objectMark } from "./block-builder.ts";
import type { Look } from "./look.ts";
import type { Role } from "./roles.ts";
import { isNumbered, seamBetween, touch } from "./seam.ts";

/** A part of the document to read: from `start` on to the first block edge after `through`. */
export interface Area {
  start: Node;
  through: Node;
  look: Look;
}

export interface WalkEvents {
  builder: BlockBuilder;
  onShadowRoot(root: ShadowRoot): void;
  /** A custom element that may get a shadow root later. */
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

function isBlank(data: string): boolean {
  return data.charCodeAt(0) <= 0x20 && data.trim() === "";
}

/** Reads an area of the document in its order, without recursion, so that it can pause at any node. */
export function createWalk({ start, through, look }: Area, events: WalkEvents): Walk {
  const { builder } = events;
  let cursor: Node | null = start;
  let isPast = false;
  /** The elements that the walk is in, the innermost last. */
  const open: { element: Element; role: Role }[] = [];

  function addText(node: Text): void {
    if (!look.reads(node)) return;
    const { data } = node;
    if (isBlank(data)) {
      builder.mark(" ");
      return;
    }
    const last = builder.lastNode();
    const [before, after] = [builder.lastUnit(), data.charCodeAt(0)];
    if (last && touch(before, after) && last.nextSibling !== node) {
      const seam = seamBetween(last, node);
      if (seam === "block") builder.end();
      else if (seam === "apart") builder.mark(objectMark);
      else if (isNumbered(before, after)) builder.mark(" ");
    }
    builder.text(node, data);
  }

  function enter(element: Element, role: Role): Node | null {
    const { shadowRoot, firstChild } = element;
    if (shadowRoot) events.onShadowRoot(shadowRoot);
    else if (element.localName.includes("-")) events.onBareHost(element);
    if (!firstChild) return leave(element, role);
    open.push({ element, role });
    return firstChild;
  }

  /** What follows `node` and all that it holds; null where the area ends. */
  function leave(node: Node, role: Role | undefined): Node | null {
    let at = node;
    let edge = role === "block" || role === "wall";
    for (;;) {
      if (edge) builder.end();
      if (at === through) isPast = true;
      if (edge && isPast) return null;
      if (at.nextSibling) return at.nextSibling;
      const parent: Node | null = at.parentNode;
      if (!parent || parent.nodeType !== Node.ELEMENT_NODE) return null;
      const inner = open.pop();
      edge = (inner?.role ?? look.roleOf(parent as Element)) === "block";
      at = parent;
    }
  }

  function visitElement(element: Element): Node | null {
    const role = look.roleOf(element);
    if (role === "block" || role === "wall") {
      builder.end();
      if (isPast) return null;
    }
    if (role === "inline" || role === "block") return enter(element, role);
    if (role === "break") builder.mark("\n");
    if (role === "object") builder.mark(objectMark);
    if (element.firstChild && element.contains(through)) isPast = true;
    return leave(element, role);
  }

  function visit(node: Node): Node | null {
    switch (node.nodeType) {
      case Node.ELEMENT_NODE:
        return visitElement(node as Element);
      case Node.TEXT_NODE:
      case Node.CDATA_SECTION_NODE:
        addText(node as Text);
    }
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
