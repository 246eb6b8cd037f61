import { fold } from "./fold.ts";

/** Initials that lists of authors put before or behind a surname, and whether they are the bearer's. */
export interface Initials {
  /** UTF-16 units of the text: the name with its initials. */
  start: number;
  end: number;
  areOwn: boolean;
}

/** How far initials may reach, in UTF-16 units: `J.-P. B. `. */
const REACH = 12;

/** `G. `, `G. E. `, `J.-P. ` before a surname. */
const before = /(?<![\p{L}\p{N}.])(\p{Lu})\.(?:[\s-]?\p{Lu}\.)*\s?$/u;
/** `, N.`, `, G. E.` behind it, with their dots. */
const behindComma = /^,\s(\p{Lu})\.(?:[\s-]?\p{Lu}\.)*/u;
/** ` N`, ` SE`, as medical journals have it, with no dot of their own. */
const behindBare = /^\s(\p{Lu})\p{Lu}?(?=[,.;:)\]]|$)/u;
/** `, Dario` in a register. */
const behindGiven = /^,\s(\p{Lu}[\p{L}-]+)(?=[;.:)\]\n]|$)/u;

/**
 * The initials beside a surname, or its bearer's given name behind it; undefined where there are none.
 * @param given the bearer's first given name
 */
export function initialsAround(
  text: string,
  start: number,
  end: number,
  given: string,
): Initials | undefined {
  const own = (letter: string) => fold(given).startsWith(fold(letter));
  const [ahead, initial] = before.exec(text.slice(Math.max(0, start - REACH), start)) ?? [];
  if (ahead !== undefined && initial !== undefined)
    return { start: start - ahead.length, end, areOwn: own(initial) };
  const rest = text.slice(end, end + REACH + given.length);
  const [name, written] = behindGiven.exec(rest) ?? [];
  if (name !== undefined && fold(written ?? "") === fold(given))
    return { start, end: end + name.length, areOwn: true };
  const [behind, letter] = behindComma.exec(rest) ?? behindBare.exec(rest) ?? [];
  if (behind === undefined || letter === undefined) return undefined;
  return { start, end: end + behind.length, areOwn: own(letter) };
}
