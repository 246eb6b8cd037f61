import { isAllCaps } from "./casing.ts";
import type { Scan } from "./scan-block.ts";

/** What the letters of a whole block look like: a headline in capitals, a title, a chat. */
export interface BlockCase {
  allCaps: boolean;
  /** Most words begin with a capital. */
  titleCase: boolean;
  /** No word begins with a capital. */
  allLower: boolean;
}

/** Share of words with a capital from which a block of some length is in title case. */
const TITLE_SHARE = 0.65;
const TITLE_WORDS = 5;

export function blockCase({ text, tokens }: Scan): BlockCase {
  let capital = 0;
  let words = 0;
  for (let i = 0; i < tokens.count; i++) {
    const first = text.charAt(tokens.start[i] as number);
    if (first.toLowerCase() === first.toUpperCase()) continue;
    words++;
    if (first !== first.toLowerCase()) capital++;
  }
  const allCaps = capital === words && isAllCaps(text);
  const titleCase = !allCaps && words >= TITLE_WORDS && capital / words > TITLE_SHARE;
  return { allCaps, titleCase, allLower: capital === 0 };
}
