import type { Block } from "./block.ts";
import { roleOfTag } from "./roles.ts";
import { isShown, runsInLine } from "./shown.ts";

/**
 * What readers see of a block: for each piece 1 where it is shown and 0 where it is hidden.
 * Computes styles.
 */
export function visibilityOf({ pieces }: Block): string {
  let flags = "";
  let last: { parent: Node | null; flag: string } | undefined;
  for (const { node } of pieces) {
    const parent = node.parentNode;
    if (!last || last.parent !== parent) last = { parent, flag: isShown(node) ? "1" : "0" };
    flags += last.flag;
  }
  return flags;
}

/** Whether an element that runs on in the line by its tag parts the block by its style. */
function parts(element: Element, { pieces }: Block): boolean {
  const holdsAll =
    element.contains(pieces[0]?.node ?? null) && element.contains(pieces.at(-1)?.node ?? null);
  return !holdsAll && !runsInLine(getComputedStyle(element).display);
}

/** Whether some style makes several blocks of what looks like one by its tags. Computes styles. */
export function isParted(block: Block): boolean {
  if (block.pieces.length < 2) return false;
  const known = new Set<Element>();
  for (const { node } of block.pieces) {
    let at = node.parentElement;
    while (at && !known.has(at) && roleOfTag(at.localName) !== "block") {
      known.add(at);
      if (parts(at, block)) return true;
      at = at.parentElement;
    }
  }
  return false;
}
