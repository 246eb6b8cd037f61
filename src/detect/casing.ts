import type { Casing } from "../model/lexicon.ts";
import { foldUnit, SKIPPED } from "./fold.ts";

/** `partly`: the first capital is there, others are not ("AI act"). */
export type CaseFit = "fits" | "partly" | "lower" | "wrong";

const isUpper = (char: string): boolean => char !== char.toLowerCase();
const isLower = (char: string): boolean => char !== char.toUpperCase();

function letters(text: string): string[] {
  return [...text].filter((char) => {
    return foldUnit(char.charCodeAt(0)) !== SKIPPED && char.toLowerCase() !== char.toUpperCase();
  });
}

/** A text of at least two letters without any in lower case. */
export function isAllCaps(text: string): boolean {
  const cased = letters(text);
  return cased.length > 1 && !cased.some(isLower);
}

/** Full-width forms have none. */
const hasAccents = (text: string): boolean =>
  /\p{Mn}/u.test(text.normalize("NFKC").normalize("NFD"));

/**
 * How a hit is cased, compared with the name. A name in capitals throughout fits
 * any alias that has a capital, because headlines are written so.
 */
export function caseFit(casing: Casing, alias: string, found: string): CaseFit {
  if (casing === "any") return "fits";
  const wanted = letters(alias);
  const seen = letters(found);
  const same = wanted.every((char, i) => isUpper(char) === isUpper(seen[i] ?? char));
  if (casing === "exact" && hasAccents(found) && !hasAccents(alias)) return "wrong";
  if (same || (isAllCaps(found) && wanted.some(isUpper))) return "fits";
  if (casing === "exact") return "wrong";
  const first = wanted.findIndex(isUpper);
  if (first < 0) return "fits";
  if (!isUpper(seen[first] ?? "")) return "lower";
  return wanted.every((char, i) => !isUpper(char) || isUpper(seen[i] ?? "")) ? "fits" : "partly";
}
