import type { SearchData } from "../../model/library.ts";
import { type ByteWriter, createByteWriter } from "../../packed/byte-writer.ts";
import { LONGEST_TERM, TERMS_PER_BLOCK } from "./dictionary.ts";
import { writeIndexFile } from "./index-file.ts";

type Frequencies = SearchData["index"][number][1];

const byUnits = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) =>
  a < b ? -1 : a > b ? 1 : 0;

function sharedUnits(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && a.charCodeAt(shared) === b.charCodeAt(shared)) shared++;
  return shared;
}

/** Each document as its distance from the one before it, doubled; odd where a frequency follows. */
function writePostings(out: ByteWriter, fields: Frequencies): void {
  const numbers = Object.keys(fields).map(Number);
  out.number(numbers.reduce((bits, field) => bits | (1 << field), 0));
  // Object keys that are numbers are in ascending order.
  for (const field of numbers) {
    const documents = Object.entries(fields[field] ?? {});
    out.number(documents.length);
    let last = 0;
    for (const [key, frequency] of documents) {
      const gap = Number(key) - last;
      last += gap;
      out.number(gap * 2 + (frequency > 1 ? 1 : 0));
      if (frequency > 1) out.number(frequency);
    }
  }
}

/** The first term of a block is written whole, so that reading can begin there. */
function writeTerms(terms: SearchData["index"]) {
  const [dictionary, postings] = [createByteWriter(), createByteWriter()];
  const blocks: number[] = [];
  let before = "";
  terms.forEach(([term, fields], row) => {
    const isFirst = row % TERMS_PER_BLOCK === 0;
    if (isFirst) blocks.push(dictionary.length, postings.length);
    const shared = sharedUnits(before, term);
    const rest = createByteWriter();
    rest.text(isFirst ? term : term.slice(shared));
    const from = postings.length;
    writePostings(postings, fields);
    dictionary.number(shared);
    dictionary.number(rest.length);
    dictionary.append(rest.bytes());
    dictionary.number(postings.length - from);
    before = term;
  });
  return { dictionary: dictionary.bytes(), postings: postings.bytes(), blocks };
}

/**
 * Packs a MiniSearch index into one file. The same index gives the same bytes.
 * @throws where documents are not numbered from 0 in the order in which they were added
 */
export function packIndex(data: SearchData): Uint8Array<ArrayBuffer> {
  const { documentCount, documentIds, fieldIds, fieldLength, averageFieldLength } = data;
  const fieldCount = Object.keys(fieldIds).length;
  const lengths = new Uint16Array(documentCount * fieldCount);
  for (let document = 0; document < documentCount; document++) {
    if (documentIds[document] !== document) throw new Error(`document ${document} has another id`);
    const row = fieldLength[document] ?? [];
    for (let field = 0; field < fieldCount; field++) {
      lengths[document * fieldCount + field] = Math.min(row[field] ?? 0, 0xffff);
    }
  }
  const terms = data.index.filter(([term]) => term.length <= LONGEST_TERM).sort(byUnits);
  const { dictionary, postings, blocks } = writeTerms(terms);
  return writeIndexFile({
    documentCount,
    termCount: terms.length,
    fieldCount,
    averages: Float64Array.from({ length: fieldCount }, (_, n) => averageFieldLength[n] ?? 0),
    blocks: Uint32Array.from(blocks),
    lengths,
    dictionary,
    postings,
  });
}
