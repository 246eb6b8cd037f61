import { foldUnit, isOwnToken, SKIPPED } from "./fold.ts";
import type { Tokens } from "./tokens.ts";

/** Japanese writes foreign names in katakana, where a run is one word. */
const isKatakana = (unit: number): boolean => unit >= 0x30a0 && unit <= 0x30ff;

function touch(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (foldUnit(text.charCodeAt(i)) !== SKIPPED) return false;
  return true;
}

/** Whether a name may end with token `left` and other text begin with token `right = left + 1`. */
export function isEdge(text: string, tokens: Tokens, left: number): boolean {
  const right = left + 1;
  if (left < 0 || right >= tokens.count) return true;
  const leftEnd = tokens.end[left] as number;
  const rightStart = tokens.start[right] as number;
  if (!touch(text, leftEnd, rightStart)) return true;
  const before = text.charCodeAt(leftEnd - 1);
  const after = text.charCodeAt(rightStart);
  if (isKatakana(before) && isKatakana(after)) return false;
  return isOwnToken(before) || isOwnToken(after);
}
