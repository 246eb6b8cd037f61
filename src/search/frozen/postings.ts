import { readNumber } from "./dictionary.ts";
import type { IndexSections } from "./index-file.ts";

/** Reads a term's postings field by field. The arrays are one and the same for all fields and terms. */
export interface PostingsReader {
  open(start: number): void;
  /** Moves to the next field that has the term; false behind the last. */
  nextField(): boolean;
  field: number;
  /** How many documents have the term in the field. */
  count: number;
  readonly documents: Uint32Array;
  readonly frequencies: Uint16Array;
}

type Sections = Pick<IndexSections, "postings" | "documentCount">;

/** Fills the arrays from a place on; returns where the field's postings end. */
function readField(
  bytes: Uint8Array,
  from: number,
  { count, documents, frequencies }: PostingsReader,
) {
  let at = from;
  let document = 0;
  for (let n = 0; n < count; n++) {
    // `readNumber` written out: this is where a search spends most of its time.
    let byte = bytes[at++] ?? 0;
    let gap = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] ?? 0;
      gap |= (byte & 127) << shift;
    }
    document += gap >>> 1;
    documents[n] = document;
    let frequency = 1;
    if (gap & 1) {
      byte = bytes[at++] ?? 0;
      frequency = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++] ?? 0;
        frequency |= (byte & 127) << shift;
      }
    }
    frequencies[n] = frequency;
  }
  return at;
}

export function createPostingsReader({ postings, documentCount }: Sections): PostingsReader {
  const place = { at: 0 };
  let fields = 0;
  const reader: PostingsReader = {
    field: -1,
    count: 0,
    documents: new Uint32Array(documentCount),
    frequencies: new Uint16Array(documentCount),
    open(start) {
      place.at = start;
      fields = readNumber(postings, place);
    },
    nextField() {
      if (fields === 0) return false;
      reader.field = 31 - Math.clz32(fields & -fields);
      fields &= fields - 1;
      reader.count = readNumber(postings, place);
      place.at = readField(postings, place.at, reader);
      return true;
    },
  };
  return reader;
}
