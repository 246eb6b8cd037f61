import { type BlockBuilder, objectMark } from "./block-builder.ts";
import { type Look, quickLook } from "./look.ts";
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
  onBareHost(element: Element): void;
}

export interface Walk {
  /** Walks on until `isDue`, which is asked now and then; true when the area is done. */
  advance(isDue: () => boolean): boolean;
  /** The node from which it goes on; null at the end. */
  cursor(): Node | null;
}

/** Asking for the time costs about as much as a few nodes. */
const nodesPerCheck = 32;
/** Elements that are remembered at a time: enough for those around any text. */
const mostKnown = 4096;

/** Node types as plain numbers: the walk is run cold on every page, where each look-up counts. */
const elementType = 1;
const textType = 3;
const cdataType = 4;

function isBlank(data: string): boolean {
  return data.charCodeAt(0) <= 0x20 && data.trim() === "";
}

function isText(node: Node): node is Text {
  const { nodeType } = node;
  return nodeType === textType || nodeType === cdataType;
}

function isEdited(element: Element): boolean {
  return (
    element.matches("[contenteditable]") || element.querySelector("[contenteditable]") !== null
  );
}

const mayHoldText = (role: Role): boolean => role === "inline" || role === "block";

/**
 * Reads an area of the document in its order, without recursion, so that it can pause at any
 * node. Where all of an element is to be read it leaps from text to text, and looks at what
 * stands between two texts only where both are in the same block: on most pages nearly nowhere.
 */
export function createWalk({ start, through, look }: Area, events: WalkEvents): Walk {
  const { builder, onShadowRoot, onBareHost } = events;
  const known = new Map<Element, Role>();
  /** The block around what an element holds; null where that is not read. */
  const blocks = new Map<Element, Element | null>();
  const whole = start === through && start.nodeType === elementType ? (start as Element) : null;
  const isPlain = look === quickLook && whole !== null && !isEdited(whole);
  const texts = whole && roleOf(whole) === "block" ? textsIn(whole) : undefined;
  let cursor: Node | null = start;
  let isPast = false;
  /** A text longer than a block, of which only the beginning was read. */
  let begun: { node: Text; to: number } | undefined;
  /** The text before in the same block, and that block. */
  let last: Text | undefined;
  let open: Element | undefined;

  function textsIn(root: Node): TreeWalker {
    return document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION);
  }

  function roleOf(element: Element): Role {
    const byTag = roleOfTag(element.localName);
    if (isPlain && byTag) return byTag;
    let role = known.get(element);
    if (role === undefined) {
      role = look.roleOf(element, byTag);
      if (known.size >= mostKnown) known.clear();
      known.set(element, role);
    }
    return role;
  }

  function meet(element: Element, role: Role): void {
    if (!mayHoldText(role)) return;
    const { shadowRoot } = element;
    if (shadowRoot) onShadowRoot(shadowRoot);
    else if (!texts && element.localName.includes("-")) onBareHost(element);
  }

  function findBlock(element: Element): Element | null {
    const role = roleOf(element);
    meet(element, role);
    const around = element === start ? element : blockOf(element.parentElement ?? element);
    // What lies in something unread is no text either.
    if (!around || !mayHoldText(role)) return null;
    return role === "block" ? element : around;
  }

  function blockOf(element: Element): Element | null {
    let block = blocks.get(element);
    if (block === undefined) {
      block = findBlock(element);
      if (blocks.size >= mostKnown) blocks.clear();
      blocks.set(element, block);
    }
    return block;
  }

  /** Leaves `begun` where the text is so long that a part of it is enough at a time. */
  function addText(node: Text, data: string): void {
    const from = begun?.node === node ? begun.to : 0;
    begun = undefined;
    if (!look.reads(node)) return;
    if (from === 0 && isBlank(data)) {
      builder.mark(" ");
      return;
    }
    const to = builder.text(node, data, from);
    if (to < data.length) begun = { node, to };
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
    meet(element, role);
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
    if (node.nodeType === elementType) return visitElement(node as Element);
    if (isText(node)) addText(node, node.data);
    return begun ? node : leave(node, undefined);
  }

  /** Adds what stands between two texts of one block. */
  function join(before: Text, text: Text): void {
    let node = leave(before, undefined);
    while (node && node !== text) {
      // The page has moved what was read before; it will be read again.
      if (isText(node) && !isBlank(node.data)) node = null;
      else node = visit(node);
    }
    if (!node) builder.end();
  }

  function addNext(text: Text, data: string): void {
    const block = blockOf(text.parentNode as Element);
    if (!block) return;
    if (block !== open) {
      builder.end();
      open = block;
    } else if (last && last !== text) join(last, text);
    last = text;
    addText(text, data);
  }

  function leap(all: TreeWalker, isDue: () => boolean): boolean {
    const next = () => begun?.node ?? (all.nextNode() as Text | null);
    all.currentNode = cursor ?? start;
    let left = nodesPerCheck;
    for (let text = next(); text; text = next()) {
      const { data } = text;
      if (!isBlank(data)) addNext(text, data);
      if (--left > 0 && !begun) continue;
      left = nodesPerCheck;
      cursor = text;
      if (isDue()) return false;
    }
    return true;
  }

  function goStepByStep(isDue: () => boolean): boolean {
    let left = nodesPerCheck;
    while (cursor) {
      cursor = visit(cursor);
      if ((--left > 0 && !begun) || !cursor) continue;
      left = nodesPerCheck;
      if (isDue()) return false;
    }
    return true;
  }

  return {
    advance(isDue) {
      if (!cursor) return true;
      if (!(texts ? leap(texts, isDue) : goStepByStep(isDue))) return false;
      builder.end();
      cursor = null;
      return true;
    },
    cursor: () => cursor,
  };
}
