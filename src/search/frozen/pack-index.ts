import { type ByteWriter, createByteWriter } from "../../packed/byte-writer.ts";
import { LONGEST_TERM, TERMS_PER_BLOCK } from "./dictionary.ts";
import { writeIndexFile } from "./index-file.ts";

/**
 * Where a term occurs: for each field, by its number, the documents in ascending order, each
 * followed by how often it has the term; nothing for fields without it.
 */
export type Postings = readonly (readonly number[] | undefined)[];

/** A text index as it is packed. */
export interface IndexParts {
  documentCount: number;
  fieldCount: number;
  /** Different terms in each field of each document, one row a document. */
  lengths: Uint16Array<ArrayBuffer>;
  /** Average length of each field over all documents. */
  averages: Float64Array<ArrayBuffer>;
  /** In any order. */
  terms: Iterable<readonly [term: string, postings: Postings]>;
}

const byUnits = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) =>
  a < b ? -1 : a > b ? 1 : 0;

function sharedUnits(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && a.charCodeAt(shared) === b.charCodeAt(shared)) shared++;
  return shared;
}

/** Each document as its distance from the one before it, doubled; odd where a frequency follows. */
function writePostings(out: ByteWriter, postings: Postings): void {
  out.number(postings.reduce((bits, pairs, field) => (pairs ? bits | (1 << field) : bits), 0));
  for (const pairs of postings) {
    if (pairs === undefined) continue;
    out.number(pairs.length / 2);
    let last = 0;
    for (let n = 0; n < pairs.length; n += 2) {
      const [document = 0, frequency = 0] = [pairs[n], pairs[n + 1]];
      out.number((document - last) * 2 + (frequency > 1 ? 1 : 0));
      if (frequency > 1) out.number(frequency);
      last = document;
    }
  }
}

/** What `ByteWriter.text` writes of a text, in bytes. */
function textBytes(text: string): number {
  let bytes = text.length;
  for (let n = 0; n < text.length; n++) {
    const unit = text.charCodeAt(n);
    if (unit >= 1 << 7) bytes += unit >= 1 << 14 ? 2 : 1;
  }
  return bytes;
}

/** The first term of a block is written whole, so that reading can begin there. */
function writeTerms(terms: readonly (readonly [string, Postings])[]) {
  const [dictionary, postings] = [createByteWriter(), createByteWriter()];
  const blocks: number[] = [];
  let before = "";
  terms.forEach(([term, fields], row) => {
    const isFirst = row % TERMS_PER_BLOCK === 0;
    if (isFirst) blocks.push(dictionary.length, postings.length);
    const shared = sharedUnits(before, term);
    const rest = isFirst ? term : term.slice(shared);
    const from = postings.length;
    writePostings(postings, fields);
    dictionary.number(shared);
    dictionary.number(textBytes(rest));
    dictionary.text(rest);
    dictionary.number(postings.length - from);
    before = term;
  });
  return { dictionary: dictionary.bytes(), postings: postings.bytes(), blocks };
}

/** Packs a text index into one file. The same index gives the same bytes. */
export function packIndex(parts: IndexParts): Uint8Array<ArrayBuffer> {
  const { documentCount, fieldCount, averages, lengths } = parts;
  const terms = [...parts.terms].filter(([term]) => term.length <= LONGEST_TERM).sort(byUnits);
  const { dictionary, postings, blocks } = writeTerms(terms);
  return writeIndexFile({
    documentCount,
    termCount: terms.length,
    fieldCount,
    averages,
    blocks: Uint32Array.from(blocks),
    lengths,
    dictionary,
    postings,
  });
}
