import { rectsOf } from "../marks/measure.ts";
import type { PageMention } from "../page-store/page-mention.ts";
import { stretchesOf } from "../read-page/block.ts";

/**
 * Where an element stands as before, its text does too, at least for so long: fonts may come.
 * Milliseconds.
 */
const drawnTime = 500;

/** Above so many mentions in one element, the caret tells where among them to look. */
const crowd = 16;

export interface MentionIndex {
  /** The mention drawn at a point of the viewport, in CSS pixels, where `element` is topmost there. */
  at(x: number, y: number, element: Element): PageMention | undefined;
}

/** The text position nearest to a point. Browsers differ in how they are asked. */
function caretAt(x: number, y: number, root: Node): { node: Node; offset: number } | undefined {
  const shadowRoots = root instanceof ShadowRoot ? [root] : [];
  if (document.caretPositionFromPoint) {
    const caret = document.caretPositionFromPoint(x, y, { shadowRoots });
    return caret ? { node: caret.offsetNode, offset: caret.offset } : undefined;
  }
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}

/** A caret stands before or behind the unit that the point is on. */
function isNearCaret(found: PageMention, node: Node, offset: number): boolean {
  return stretchesOf(found.block, found.mention.start, found.mention.end).some(
    ({ node: own, start, end, from }) =>
      own === node && offset >= from && offset <= from + end - start,
  );
}

/** Where the mentions in an element were drawn, and where that stood then. */
interface Drawn {
  box: DOMRect;
  time: number;
  rects: [PageMention, DOMRect[]][];
}

function isSameBox(a: DOMRect, b: DOMRect): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}

function isIn({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

function byElement(mentions: readonly PageMention[]): Map<Element, PageMention[]> {
  const index = new Map<Element, PageMention[]>();
  for (const found of mentions) {
    const { block, mention } = found;
    for (const { node } of stretchesOf(block, mention.start, mention.end)) {
      // Text right inside of a shadow root: events name its host.
      const element = node.parentElement ?? (node.getRootNode() as Partial<ShadowRoot>).host;
      if (!element) continue;
      const others = index.get(element);
      if (!others) index.set(element, [found]);
      else if (others.at(-1) !== found) others.push(found);
    }
  }
  return index;
}

/**
 * Finds mentions by point. Over text without marks it costs one look into a table: the
 * browser has found the element under the pointer already.
 */
export function indexMentions(mentions: readonly PageMention[]): MentionIndex {
  const index = byElement(mentions);
  const drawn = new Map<Element, Drawn>();

  /** Asking for the element's box is the one question left while the pointer moves within it. */
  function rectsIn(element: Element, found: readonly PageMention[]): Drawn["rects"] {
    const [box, time] = [element.getBoundingClientRect(), performance.now()];
    const before = drawn.get(element);
    if (before && time - before.time < drawnTime && isSameBox(before.box, box)) return before.rects;
    const rects = found.map((one): [PageMention, DOMRect[]] => [one, rectsOf(one)]);
    drawn.set(element, { box, time, rects });
    return rects;
  }

  function inCrowd(found: readonly PageMention[], x: number, y: number, element: Element) {
    const caret = caretAt(x, y, element.getRootNode());
    const near = found.filter((one) => caret && isNearCaret(one, caret.node, caret.offset));
    return near.find((one) => rectsOf(one).some((rect) => isIn(rect, x, y)));
  }

  return {
    at(x, y, element) {
      const found = index.get(element);
      if (!found) return undefined;
      if (found.length > crowd) return inCrowd(found, x, y, element);
      const at = rectsIn(element, found).find(([, rects]) => rects.some((r) => isIn(r, x, y)));
      return at?.[0];
    },
  };
}
