import { foldUnit, isDigit, isOwnToken, SKIPPED } from "./fold.ts";

/** Longest stretch between two tokens of one name, in folded units: `) (`. */
const LONGEST_GAP = 4;

/**
 * What stands between two tokens, folded: runs of white space are one space,
 * invisible units nothing. Undefined where it is too long to lie within a name.
 */
export function gapBetween(text: string, from: number, to: number): string | undefined {
  let gap = "";
  for (let i = from; i < to; i++) {
    const unit = foldUnit(text.charCodeAt(i));
    if (unit === SKIPPED) continue;
    const char = String.fromCharCode(unit);
    if (char === " " && gap.endsWith(" ")) continue;
    gap += char;
    if (gap.length > LONGEST_GAP) return undefined;
  }
  return gap;
}

const isJoint = (gap: string): boolean => gap === " " || gap === "-";

/**
 * Whether a text may have `found` where a name has `wanted`. Space and dash are
 * the same, and neither is needed between a letter and a digit (`SB1047`);
 * punctuation must be as the name has it, with or without spaces around.
 */
export function gapsAgree(
  wanted: string,
  found: string,
  beforeUnit: number,
  afterUnit: number,
): boolean {
  if (wanted === found) return true;
  if (isJoint(wanted)) {
    if (isJoint(found)) return true;
    const touches = isDigit(beforeUnit) !== isDigit(afterUnit);
    return found === "" && (touches || isOwnToken(beforeUnit) || isOwnToken(afterUnit));
  }
  const bare = wanted.replaceAll(" ", "");
  return bare !== "" && bare === found.replaceAll(" ", "");
}
