import { objectMark } from "./block-builder.ts";
import { runsInLine } from "./shown.ts";

/** What the style of an element makes of its edge. */
type Edge = "nothing" | "gap" | "block";

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

function edgeAt(element: Element, side: keyof typeof sides): Edge {
  const style = getComputedStyle(element);
  const isRaised = /^su[bp]/.test(element.localName) || /^(super|sub)$/.test(style.verticalAlign);
  if (isRaised || style.display === "none" || style.visibility !== "visible") return "gap";
  if (!runsInLine(style.display)) return "block";
  return sides[side].some((property) => Number.parseFloat(style[property]) >= 1)
    ? "gap"
    : "nothing";
}

/** Initials, and headlines that move letter by letter, are set apart but belong together. */
function isLetter(node: Text): boolean {
  return node.data.trim().length === 1 && !/\d/.test(node.data);
}

/** Whether a letter is followed by a digit: a footnote as likely as a version. */
function isNumbered(before: string, after: string): boolean {
  return /\D$/.test(before) && /^\d/.test(after);
}

/**
 * What to put between two text nodes whose letters or digits touch in the document: nothing
 * (`<b>Anth</b>ropic`), a space, a mark where the style leaves a gap (chips, footnote marks),
 * or "edge" where it makes two blocks of them. Computes styles.
 */
export function seamBetween(before: Text, after: Text): string {
  const edges = [
    ...elementsAround(before, after).map((element) => edgeAt(element, "before")),
    ...elementsAround(after, before).map((element) => edgeAt(element, "after")),
  ];
  if (edges.length === 0 || isLetter(before) || isLetter(after)) return "";
  if (edges.includes("block")) return "edge";
  if (edges.includes("gap")) return objectMark;
  return isNumbered(before.data, after.data) ? " " : "";
}
