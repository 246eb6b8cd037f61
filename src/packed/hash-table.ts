/**
 * Rows found by a text without the text: the hashes of all texts in ascending order, each with its
 * row. A list of texts would have to be read as a whole before the first question.
 */

/** FNV-1a over UTF-16 units, 32 bits. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let n = 0; n < text.length; n++) hash = Math.imul(hash ^ text.charCodeAt(n), 0x01000193);
  return hash >>> 0;
}

/** The section of a table: pairs of hash and row. */
export function packHashes(
  texts: Iterable<readonly [text: string, row: number]>,
): Uint32Array<ArrayBuffer> {
  const pairs = [...texts].map(([text, row]) => [hashText(text), row] as const);
  pairs.sort(([hash, row], [otherHash, otherRow]) => hash - otherHash || row - otherRow);
  return Uint32Array.from(pairs.flat());
}

/**
 * Looks texts up in what `packHashes` wrote. Texts may share a hash, and a text that was never
 * written may have one: who asks compares what stands in the rows.
 */
export function openHashes(pairs: Uint32Array): (text: string) => number[] {
  return (text) => {
    const hash = hashText(text);
    let [from, to] = [0, pairs.length >> 1];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((pairs[middle * 2] ?? 0) < hash) from = middle + 1;
      else to = middle;
    }
    const rows: number[] = [];
    for (; pairs[from * 2] === hash; from++) rows.push(pairs[from * 2 + 1] ?? -1);
    return rows;
  };
}
