import { fold } from "./fold.ts";
import { hashOf, type Tokens } from "./tokens.ts";

/** Fewer letters than this are left of no name: `Bus` is not the genitive of `Bu`. */
const SHORTEST_STEM = 3;

const capital = /^\p{Lu}/u;

/** Units that the case ending at the end of a word takes; 0 without one. */
function endingLength(word: string, endings: readonly string[]): number {
  const folded = fold(word);
  // A word with invisible units in it would need a map of offsets; it is as good as never met.
  if (folded.length !== word.length) return 0;
  const ending = endings.find(
    (end) => folded.endsWith(end) && folded.length - end.length >= SHORTEST_STEM,
  );
  return ending?.length ?? 0;
}

/**
 * The tokens of a text with the case endings of capitalised words cut off: `OpenAIs` as `OpenAI`.
 * Undefined where there are none.
 */
export function withoutEndings(
  text: string,
  tokens: Tokens,
  endings: readonly string[],
): Tokens | undefined {
  const { count, start } = tokens;
  let cut: Tokens | undefined;
  for (let i = 0; i < count; i++) {
    const from = start[i] as number;
    const word = text.slice(from, tokens.end[i]);
    const length = capital.test(word) ? endingLength(word, endings) : 0;
    if (length === 0) continue;
    cut ??= { count, start, end: tokens.end.slice(0, count), hash: tokens.hash.slice(0, count) };
    cut.end[i] = from + word.length - length;
    cut.hash[i] = hashOf(text, from, cut.end[i] as number);
  }
  return cut;
}
