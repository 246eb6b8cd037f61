import { runsInLine } from "./shown.ts";

/**
 * What lies between two letters or digits that touch in the document but stand in different
 * elements: nothing to see (`<b>Anth</b>ropic`), a gap that the style makes (chips, footnote
 * marks), or the edge of a block.
 */
export type Seam = "joined" | "apart" | "block";

/** Elements around `node` that end before `other` begins, or the other way round. */
function elementsAround(node: Node, other: Node): Element[] {
  const crossed: Element[] = [];
  for (let at = node.parentElement; at && !at.contains(other); at = at.parentElement) {
    crossed.push(at);
  }
  return crossed;
}

const sides = {
  before: ["marginInlineEnd", "paddingInlineEnd", "borderInlineEndWidth"],
  after: ["marginInlineStart", "paddingInlineStart", "borderInlineStartWidth"],
} as const;

function seamAt(element: Element, side: keyof typeof sides): Seam {
  const style = getComputedStyle(element);
  const isRaised = /^su[bp]/.test(element.localName) || /^(super|sub)$/.test(style.verticalAlign);
  if (isRaised || style.display === "none" || style.visibility !== "visible") return "apart";
  if (!runsInLine(style.display)) return "block";
  return sides[side].some((property) => Number.parseFloat(style[property]) >= 1)
    ? "apart"
    : "joined";
}

/** Initials, and headlines that move letter by letter, are set apart but belong together. */
function isLetter(node: Text): boolean {
  return node.data.trim().length === 1 && !/\d/.test(node.data);
}

/** The seam between two text nodes that follow each other in the document. Computes styles. */
export function seamBetween(before: Text, after: Text): Seam {
  const seams = [
    ...elementsAround(before, after).map((element) => seamAt(element, "before")),
    ...elementsAround(after, before).map((element) => seamAt(element, "after")),
  ];
  if (isLetter(before) || isLetter(after)) return "joined";
  return seams.find((seam) => seam === "block") ?? seams.find((s) => s === "apart") ?? "joined";
}

const wordUnit = /[\p{L}\p{N}]/u;
/** From here on scripts are written without spaces, and touching says nothing. */
const firstUnspaced = 0x2e80;

function isWordUnit(unit: number): boolean {
  return unit > 0x2f && unit < firstUnspaced && wordUnit.test(String.fromCharCode(unit));
}

/** Whether two units, as codes, would look like parts of one word. */
export function touch(before: number, after: number): boolean {
  return isWordUnit(before) && isWordUnit(after);
}

/** Whether a letter is followed by a digit: a footnote as likely as a version. */
export function isNumbered(before: number, after: number): boolean {
  const isDigit = (unit: number) => unit >= 0x30 && unit <= 0x39;
  return !isDigit(before) && isDigit(after);
}
