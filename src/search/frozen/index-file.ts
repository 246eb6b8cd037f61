/**
 * The file of a text index: a head of numbers, then sections that are read in place. All numbers
 * are little-endian, as they are in every browser's memory.
 */

/** What the sections hold; the head says how long each is. */
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

/** The file is none that this version of Sidelight can search. */
export class IndexFileError extends Error {
  override readonly name = "IndexFileError";
}

/** `SLIX` in the file's first four bytes. */
const MAGIC = 0x58494c53;
/** Rises with every change of the layout, of the fields or of how text becomes terms. */
const VERSION = 1;
const HEAD_NUMBERS = 10;
const HEAD_BYTES = HEAD_NUMBERS * 4;
const [AT_MAGIC, AT_VERSION, AT_CHECKSUM, AT_SIZE] = [0, 1, 2, 3];

const roundUp = (bytes: number) => Math.ceil(bytes / 8) * 8;

/**
 * FNV-1a over 32-bit numbers, the checksum's own place left out. Each step maps different sums to
 * different sums, so that one changed number always shows.
 */
function checksum(bytes: Uint8Array<ArrayBuffer>): number {
  const numbers = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  let sum = 0x811c9dc5;
  for (let n = 0; n < numbers.length; n++) {
    if (n !== AT_CHECKSUM) sum = Math.imul(sum ^ (numbers[n] ?? 0), 0x01000193);
  }
  return sum >>> 0;
}

/** Where each section begins, and the length of the whole, in bytes. */
function layOut(sizes: readonly number[]): { starts: number[]; size: number } {
  let size = roundUp(HEAD_BYTES);
  const starts = sizes.map((bytes) => {
    const start = size;
    size = roundUp(start + bytes);
    return start;
  });
  return { starts, size };
}

export function writeIndexFile(sections: IndexSections): Uint8Array<ArrayBuffer> {
  const { documentCount, termCount, fieldCount } = sections;
  const { averages, blocks, lengths, dictionary, postings } = sections;
  const parts = [averages, blocks, lengths, dictionary, postings];
  const { starts, size } = layOut(parts.map(({ byteLength }) => byteLength));
  const file = new Uint8Array(size);
  parts.forEach((part, n) => {
    file.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), starts[n]);
  });
  const counts = [documentCount, termCount, fieldCount, blocks.length];
  const head = [MAGIC, VERSION, 0, size, ...counts, dictionary.length, postings.length];
  const numbers = new Uint32Array(file.buffer, 0, HEAD_NUMBERS);
  numbers.set(head);
  numbers[AT_CHECKSUM] = checksum(file);
  return file;
}

/** Sections must begin at multiples of eight in memory too. */
function aligned(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
}

/**
 * Reads a file's head and gives views on its sections: nothing is copied.
 * @throws IndexFileError where the file is another one, of another version, cut or damaged
 */
export function readIndexFile(given: Uint8Array<ArrayBuffer>): IndexSections {
  const file = aligned(given);
  if (file.length < HEAD_BYTES) throw new IndexFileError("The search index is cut short");
  const head = new Uint32Array(file.buffer, file.byteOffset, HEAD_NUMBERS);
  if (head[AT_MAGIC] !== MAGIC) throw new IndexFileError("The search index is no index at all");
  if (head[AT_VERSION] !== VERSION) {
    throw new IndexFileError("The search index was made for another version of Sidelight");
  }
  if (head[AT_SIZE] !== file.length) throw new IndexFileError("The search index is cut short");
  if (head[AT_CHECKSUM] !== checksum(file)) throw new IndexFileError("The search index is damaged");
  const [documentCount = 0, termCount = 0, fieldCount = 0, blockNumbers = 0] = head.subarray(4);
  const [dictionarySize = 0, postingsSize = 0] = head.subarray(8);
  const lengthCount = documentCount * fieldCount;
  const sizes = [fieldCount * 8, blockNumbers * 4, lengthCount * 2, dictionarySize, postingsSize];
  const [averages = 0, blocks = 0, lengths = 0, dictionary = 0, postings = 0] = layOut(
    sizes,
  ).starts.map((start) => file.byteOffset + start);
  const { buffer } = file;
  return {
    documentCount,
    termCount,
    fieldCount,
    averages: new Float64Array(buffer, averages, fieldCount),
    blocks: new Uint32Array(buffer, blocks, blockNumbers),
    lengths: new Uint16Array(buffer, lengths, lengthCount),
    dictionary: new Uint8Array(buffer, dictionary, dictionarySize),
    postings: new Uint8Array(buffer, postings, postingsSize),
  };
}
