/** The file of a text index. */
import {
  type FileKind,
  numbersOf,
  readSections,
  writeSections,
} from "../../packed/section-file.ts";

/** What the sections hold. */
export interface IndexSections {
  documentCount: number;
  termCount: number;
  fieldCount: number;
  /** Average length of each field, in words. */
  averages: Float64Array<ArrayBuffer>;
  /** Where each block of terms begins in `dictionary` and in `postings`, two numbers a block. */
  blocks: Uint32Array<ArrayBuffer>;
  /** Words in each field of each document, one row a document. */
  lengths: Uint16Array<ArrayBuffer>;
  dictionary: Uint8Array<ArrayBuffer>;
  postings: Uint8Array<ArrayBuffer>;
}

/** The version rises, too, with every change of the fields or of how text becomes terms. */
const indexKind: FileKind = { magic: "SLIX", version: 4, name: "search index" };

export function writeIndexFile(sections: IndexSections): Uint8Array<ArrayBuffer> {
  const { documentCount, termCount, fieldCount } = sections;
  const { averages, blocks, lengths, dictionary, postings } = sections;
  const counts = Uint32Array.of(documentCount, termCount, fieldCount);
  return writeSections(indexKind, [counts, averages, blocks, lengths, dictionary, postings]);
}

const empty = new Uint8Array();

/**
 * Gives views on a file's sections: nothing is copied.
 * @throws DataFileError where the file is another one, of another version, cut or damaged
 */
export function readIndexFile(file: Uint8Array<ArrayBuffer>): IndexSections {
  const [counts = empty, averages = empty, blocks = empty, lengths = empty, ...bytes] =
    readSections(indexKind, file);
  const [dictionary = empty, postings = empty] = bytes;
  const [documentCount = 0, termCount = 0, fieldCount = 0] = numbersOf(counts);
  const { buffer } = counts;
  return {
    documentCount,
    termCount,
    fieldCount,
    averages: new Float64Array(buffer, averages.byteOffset, fieldCount),
    blocks: numbersOf(blocks),
    lengths: new Uint16Array(buffer, lengths.byteOffset, documentCount * fieldCount),
    dictionary,
    postings,
  };
}
