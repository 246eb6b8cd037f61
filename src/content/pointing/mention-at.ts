import { rectsOf } from "../marks/measure.ts";
import type { PageMention } from "../page-store/page-mention.ts";
import { stretchesOf } from "../read-page/block.ts";

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

function isDrawnAt(found: PageMention, x: number, y: number): boolean {
  return rectsOf(found).some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );
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
  return {
    at(x, y, element) {
      let found = index.get(element);
      if (found && found.length > crowd) {
        const caret = caretAt(x, y, element.getRootNode());
        found = caret && found.filter((one) => isNearCaret(one, caret.node, caret.offset));
      }
      return found?.find((one) => isDrawnAt(one, x, y));
    },
  };
}
