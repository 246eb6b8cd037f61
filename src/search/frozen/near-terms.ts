import type { Dictionary } from "./dictionary.ts";

export interface NearTerm {
  row: number;
  /** Letters to insert, delete or replace, in UTF-16 units. */
  edits: number;
}

/** One row of Levenshtein's matrix: the distances of a term's first `depth` units. */
function fillRow(
  rows: Uint8Array,
  depth: number,
  unit: number,
  word: Uint16Array,
  most: number,
): number {
  const width = word.length + 1;
  const [row, above] = [depth * width, (depth - 1) * width];
  rows[row] = Math.min(depth, 255);
  let least = depth;
  // Further from the diagonal than `most` no distance can be small enough.
  const from = Math.max(1, depth - most);
  const to = Math.min(word.length, depth + most);
  if (from > 1) rows[row + from - 1] = most + 1;
  for (let n = from; n <= to; n++) {
    const replaced = (rows[above + n - 1] ?? 0) + (word[n - 1] === unit ? 0 : 1);
    const deleted = n < depth + most ? (rows[above + n] ?? 0) + 1 : most + 1;
    const inserted = (rows[row + n - 1] ?? 0) + 1;
    const distance = Math.min(replaced, deleted, inserted);
    rows[row + n] = distance;
    if (distance < least) least = distance;
  }
  return least;
}

/**
 * All terms within some edits of a word. Terms are in order, so each begins with rows of the
 * matrix that the one before it has filled, and a beginning that is too far off rules out all
 * terms that share it.
 */
export function nearTerms(dictionary: Dictionary, text: string, most: number): NearTerm[] {
  const word = Uint16Array.from({ length: text.length }, (_, n) => text.charCodeAt(n));
  const longest = word.length + most;
  const width = word.length + 1;
  const rows = new Uint8Array((longest + 1) * width);
  for (let n = 0; n < width; n++) rows[n] = Math.min(n, 255);
  const found: NearTerm[] = [];
  let filled = 0;
  let hopeless = Number.POSITIVE_INFINITY;
  dictionary.walk(0, ({ row, shared, length, units }) => {
    if (shared >= hopeless) return true;
    hopeless = Number.POSITIVE_INFINITY;
    filled = Math.min(filled, shared);
    const end = Math.min(length, longest);
    while (filled < end) {
      const unit = units[filled] ?? 0;
      filled++;
      if (fillRow(rows, filled, unit, word, most) > most) {
        hopeless = filled;
        return true;
      }
    }
    if (length > longest || length < word.length - most) return true;
    const edits = rows[length * width + word.length] ?? 255;
    if (edits <= most) found.push({ row, edits });
    return true;
  });
  return found;
}
