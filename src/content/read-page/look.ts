import { type Role, roleOfTag } from "./roles.ts";
import { isShown, runsInLine } from "./shown.ts";

/** How closely the walk looks at what it passes. */
export interface Look {
  roleOf(element: Element): Role;
  reads(text: Text): boolean;
}

function isEditingHost(element: Element): boolean {
  const value = element.getAttribute("contenteditable");
  return value !== null && value !== "false";
}

/** The tag says nothing about elements that a page has defined; there are few enough to ask. */
function roleOfCustom(element: Element): Role {
  return runsInLine(getComputedStyle(element).display) ? "inline" : "block";
}

function quickRole(element: Element): Role {
  const name = element.localName;
  const role = roleOfTag(name) ?? (name.includes("-") ? roleOfCustom(element) : "inline");
  const mayHoldText = role === "inline" || role === "block";
  return mayHoldText && isEditingHost(element) ? "wall" : role;
}

/**
 * By tag names, without styles: reads hidden text too. Computing styles would double the cost
 * of the walk; where something was found, `isPlain` tells whether this look was close enough.
 */
export const quickLook: Look = { roleOf: quickRole, reads: () => true };

function carefulRole(element: Element): Role {
  const role = quickRole(element);
  if (role !== "inline" && role !== "block") return role;
  const { display } = getComputedStyle(element);
  // Edges of blocks stay where the quick look has them, so that either can stand in for the other.
  if (display === "none") return role === "block" ? "wall" : "nothing";
  return role === "inline" && !runsInLine(display) ? "block" : role;
}

/** By computed styles: what a reader sees. */
export const carefulLook: Look = { roleOf: carefulRole, reads: isShown };
