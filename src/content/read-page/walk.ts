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
}

export interface Walk {
  /** Walks on until `isDue`, which is asked now and then; true when the area is done. */
  advance(isDue: () => boolean): boolean;
  /** The node that comes next; null at the end. */
  cursor(): Node | null;
}

/** Asking for the time costs about as much as a few nodes. */
const nodesPerCheck = 32;
/** Elements whose role is remembered at a time: enough for those around any text. */
const mostKnown = 4096;

/** Node types as plain numbers: the walk is run cold on every page, where each look-up counts. */
const elementType = 1;
const textType = 3;
const cdataType = 4;

function isBlank(data: string): boolean {
  return data.charCodeAt(0) <= 0x20 && data.trim() === "";
}

const mayHoldText = (role: Role): boolean => role === "inline" || role === "block";

/**
 * Reads an area of the document in its order, without recursion, so that it can pause at any
 * node. Within a block it goes from node to node; between blocks it leaps from text to text,
 * which costs a third of looking at every element.
 */
export function createWalk({ start, through, look }: Area, events: WalkEvents): Walk {
  const { builder, onShadowRoot } = events;
  const known = new Map<Element, Role>();
  /** Only from an element, all of which is to be read, can it leap: there are no texts behind the end. */
  const texts = start === through && start.nodeType === elementType ? textsIn(start) : undefined;
  let cursor: Node | null = start;
  let isPast = false;
  /** Whether the texts that were leapt over are behind the cursor. */
  let isAstray = true;
  let steps = 0;
  /** A text longer than a block, of which only the beginning was read. */
  let begun: { node: Text; to: number } | undefined;

  function textsIn(root: Node): TreeWalker {
    return document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION);
  }

  function roleOf(element: Element): Role {
    let role = known.get(element);
    if (role === undefined) {
      role = look.roleOf(element, roleOfTag(element.localName));
      meet(element, role);
    }
    return role;
  }

  function meet(element: Element, role: Role): void {
    if (known.size >= mostKnown) known.clear();
    known.set(element, role);
    if (!mayHoldText(role)) return;
    const { shadowRoot } = element;
    if (shadowRoot) onShadowRoot(shadowRoot);
  }

  /** Whether text right inside of an element is read; what lies in something unread is no text either. */
  function isRead(element: Element): boolean {
    let role = known.get(element);
    if (role === undefined) {
      const around = element === start ? null : element.parentElement;
      if (around && !isRead(around)) known.set(element, "nothing");
      role = roleOf(element);
    }
    return mayHoldText(role);
  }

  /** Gives what comes behind the text: itself, where it is so long that a part of it is enough at a time. */
  function readText(node: Text, data: string): Node | null {
    const from = begun?.node === node ? begun.to : 0;
    begun = undefined;
    if (!look.reads(node)) return leave(node, undefined);
    if (from === 0 && isBlank(data)) builder.mark(" ");
    else {
      const to = builder.text(node, data, from);
      if (to < data.length) begun = { node, to };
    }
    return begun ? node : leave(node, undefined);
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
      isEdge = roleOf(parent as Element) === "block";
      at = parent;
    }
  }

  function visitElement(element: Element): Node | null {
    const role = roleOf(element);
    if (role === "block" || role === "wall") {
      builder.end();
      if (isPast) return null;
    } else if (role === "break") builder.mark("\n");
    else if (role === "object") builder.mark(objectMark);

    const { firstChild } = element;
    if (mayHoldText(role)) {
      if (firstChild) return firstChild;
    } else if (firstChild && element.contains(through)) isPast = true;
    return leave(element, role);
  }

  function visit(node: Node): Node | null {
    isAstray = true;
    const type = node.nodeType;
    if (type === elementType) return visitElement(node as Element);
    if (type === textType || type === cdataType) return readText(node as Text, (node as Text).data);
    return leave(node, undefined);
  }

  /** The first text at or behind `from`, as long as nothing behind the cursor was visited. */
  function textFrom(from: Node, all: TreeWalker): Text | null {
    if (!isAstray) return all.nextNode() as Text | null;
    isAstray = false;
    all.currentNode = from;
    const type = from.nodeType;
    return (type === textType || type === cdataType ? from : all.nextNode()) as Text | null;
  }

  /** Goes on behind the next text that is read. To be used where no block is open. */
  function leap(from: Node, all: TreeWalker): Node | null {
    for (let text = textFrom(from, all); text; text = all.nextNode() as Text | null) {
      steps++;
      const { data } = text;
      if (isBlank(data) || !isRead(text.parentNode as Element)) continue;
      const next = readText(text, data);
      isAstray = next === text;
      return next;
    }
    return leave(start, roleOf(start as Element));
  }

  return {
    advance(isDue) {
      // What was leapt to last may have left the document since.
      isAstray = true;
      let check = steps + nodesPerCheck;
      while (cursor) {
        steps++;
        cursor = texts && !isPast && builder.isEmpty() ? leap(cursor, texts) : visit(cursor);
        if ((steps < check && !begun) || !cursor) continue;
        if (isDue()) return false;
        check = steps + nodesPerCheck;
      }
      builder.end();
      return true;
    },
    cursor: () => cursor,
  };
}
