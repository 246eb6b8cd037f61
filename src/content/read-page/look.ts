import type { Role } from "./roles.ts";
import { isShown, runsInLine } from "./shown.ts";

/** How closely the walk looks at what it passes. */
export interface Look {
  /** The role of an element, given what its tag says. */
  roleOf(element: Element, byTag: Role | undefined): Role;
  reads(text: Text): boolean;
}

function isEditingHost(element: Element): boolean {
  const value = element.getAttribute("contenteditable");
  return value !== null && value !== "false";
}

/** What HTML does not know runs on in the line, except elements that a page has defined itself. */
function roleOfUnknown(element: Element): Role {
  if (!element.localName.includes("-")) return "inline";
  return runsInLine(getComputedStyle(element).display) ? "inline" : "block";
}

function quickRole(element: Element, byTag: Role | undefined): Role {
  const role = byTag ?? roleOfUnknown(element);
  const mayHoldText = role === "inline" || role === "block";
  return mayHoldText && isEditingHost(element) ? "wall" : role;
}

/**
 * By tag names, without styles: reads hidden text too. Computing styles would double the cost
 * of the walk; where something was found, `secondLook` tells whether this look was close enough.
 */
export const quickLook: Look = { roleOf: quickRole, reads: () => true };

/**
 * Hidden elements keep the role that the quick look gives them, so that every edge of a block
 * stays an edge and either look can stand in for the other; their text is not read.
 */
function carefulRole(element: Element, byTag: Role | undefined): Role {
  const role = quickRole(element, byTag);
  if (role !== "inline") return role;
  const { display } = getComputedStyle(element);
  return display === "none" || runsInLine(display) ? "inline" : "block";
}

/** By computed styles: what a reader sees. */
export const carefulLook: Look = { roleOf: carefulRole, reads: isShown };
