import { createDictionary, type Dictionary } from "./dictionary.ts";
import { type IndexSections, readIndexFile } from "./index-file.ts";
import { createPostingsReader, type PostingsReader } from "./postings.ts";

/** An index file, opened where it lies in memory. */
export interface TextIndex extends Pick<IndexSections, "documentCount" | "averages" | "lengths"> {
  fieldCount: number;
  dictionary: Dictionary;
  /** The postings of a row of the dictionary; valid until the next call. */
  postings(row: number): PostingsReader;
}

/**
 * Opens what `packIndex` wrote.
 * @throws DataFileError where it is another file, of another version, cut or damaged
 */
export function openTextIndex(bytes: Uint8Array<ArrayBuffer>): TextIndex {
  const sections = readIndexFile(bytes);
  const dictionary = createDictionary(sections);
  const reader = createPostingsReader(sections);
  const { documentCount, fieldCount, averages, lengths } = sections;
  return {
    documentCount,
    fieldCount,
    averages,
    lengths,
    dictionary,
    postings(row) {
      reader.open(dictionary.postings(row)[0]);
      return reader;
    },
  };
}
