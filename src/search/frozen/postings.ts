import { readNumber } from "./dictionary.ts";
import type { IndexSections } from "./index-file.ts";

/** Reads a term's postings field by field. The arrays are one and the same for all fields and terms. */
export interface PostingsReader {
  open(start: number): void;
  /** Moves to the next field that has the term; false behind the last. */
  nextField(): boolean;
  readonly field: number;
  /** How many documents have the term in the field. */
  readonly count: number;
  readonly documents: Uint32Array;
  readonly frequencies: Uint16Array;
}

export function createPostingsReader({
  postings,
  documentCount,
}: Pick<IndexSections, "postings" | "documentCount">): PostingsReader {
  const reader = { at: 0 };
  const documents = new Uint32Array(documentCount);
  const frequencies = new Uint16Array(documentCount);
  let [fields, field, count] = [0, -1, 0];
  const readField = () => {
    count = readNumber(postings, reader);
    let last = 0;
    for (let n = 0; n < count; n++) {
      const gap = readNumber(postings, reader);
      last += gap >>> 1;
      documents[n] = last;
      frequencies[n] = gap & 1 ? readNumber(postings, reader) : 1;
    }
  };
  return {
    open(start) {
      reader.at = start;
      fields = readNumber(postings, reader);
      field = -1;
    },
    nextField() {
      if (fields === 0) return false;
      field = 31 - Math.clz32(fields & -fields);
      fields &= fields - 1;
      readField();
      return true;
    },
    get field() {
      return field;
    },
    get count() {
      return count;
    },
    documents,
    frequencies,
  };
}
