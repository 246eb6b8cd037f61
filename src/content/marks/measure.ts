import type { PageMention } from "../page-store/page-mention.ts";
import { isUnchanged, stretchesOf } from "../read-page/block.ts";

let ruler: Range | undefined;

/**
 * Client rectangles of a stretch of one text node, one for each line. Uses one range for all
 * and parks it, because every living range makes changes of the document slower.
 */
function rectsOfText(node: Text, from: number, to: number): DOMRect[] {
  ruler ??= document.createRange();
  // Otherwise the browser would find out which of two far places comes first.
  ruler.selectNodeContents(node);
  ruler.setStart(node, from);
  ruler.setEnd(node, to);
  const rects = [...ruler.getClientRects()];
  ruler.selectNodeContents(document);
  ruler.collapse(true);
  return rects.filter(({ width, height }) => width > 0 && height > 0);
}

function isStanding({ block, mention }: PageMention): boolean {
  const pieces = stretchesOf(block, mention.start, mention.end);
  return isUnchanged({ text: block.text, pieces });
}

/**
 * Where a mention is now, one rectangle or more for each of its lines, in CSS pixels of the
 * viewport. Empty where it has left the page or is hidden. Makes the browser lay out.
 */
export function rectsOf(found: PageMention): DOMRect[] {
  if (!isStanding(found)) return [];
  const { block, mention } = found;
  return stretchesOf(block, mention.start, mention.end).flatMap(({ node, start, end, from }) =>
    rectsOfText(node, from, from + end - start),
  );
}
