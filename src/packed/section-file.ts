/**
 * Files that are read where they lie in memory: a head of numbers, then sections, each of which
 * begins at a multiple of eight bytes. All numbers are little-endian, as they are in every browser's
 * memory.
 */

/** What tells one sort of file from every other. */
export interface FileKind {
  /** Four letters, the first four bytes of the file. */
  magic: string;
  /** Rises with every change of the layout or of what the sections mean. */
  version: number;
  /** What a reader of an error knows it as: "search index". */
  name: string;
}

/** The file is none that this version of Sidelight can read. */
export class DataFileError extends Error {
  override readonly name = "DataFileError";
}

const [AT_MAGIC, AT_VERSION, AT_CHECKSUM, AT_SIZE, AT_COUNT] = [0, 1, 2, 3, 4];
/** Numbers before the sizes of the sections. */
const HEAD_NUMBERS = 5;

const roundUp = (bytes: number) => Math.ceil(bytes / 8) * 8;

function magicNumber({ magic }: FileKind): number {
  return [...magic].reduce((number, letter, n) => number | (letter.charCodeAt(0) << (n * 8)), 0);
}

const numbersIn = (bytes: Uint8Array<ArrayBuffer>, count: number) =>
  new Uint32Array(bytes.buffer, bytes.byteOffset, count);

const mix = (sum: number, number: number) => Math.imul(sum ^ number, 0x01000193);

/**
 * FNV-1a over the 32-bit numbers behind the checksum's own place, as four sums that take turns: one
 * waits for its last step, four do not wait for each other, and files have megabytes. Each step maps
 * different sums to different sums, so that one changed number always shows.
 */
function checksum(file: Uint8Array<ArrayBuffer>): number {
  const numbers = numbersIn(file, file.length >> 2);
  let [a, b, c, d] = [0x811c9dc5, 1, 2, 3];
  let n = AT_CHECKSUM + 1;
  for (; n + 3 < numbers.length; n += 4) {
    a = mix(a, numbers[n] ?? 0);
    b = mix(b, numbers[n + 1] ?? 0);
    c = mix(c, numbers[n + 2] ?? 0);
    d = mix(d, numbers[n + 3] ?? 0);
  }
  return [b, c, d, ...numbers.subarray(n)].reduce(mix, a) >>> 0;
}

/** Where each section begins, and the length of the whole, in bytes. */
function layOut(sizes: readonly number[]): { starts: number[]; size: number } {
  let size = roundUp((HEAD_NUMBERS + sizes.length) * 4);
  const starts = sizes.map((bytes) => {
    const start = size;
    size = roundUp(start + bytes);
    return start;
  });
  return { starts, size };
}

/** The bytes of a file with these sections, the same for the same sections. */
export function writeSections(
  kind: FileKind,
  sections: readonly ArrayBufferView[],
): Uint8Array<ArrayBuffer> {
  const sizes = sections.map(({ byteLength }) => byteLength);
  const { starts, size } = layOut(sizes);
  const file = new Uint8Array(size);
  sections.forEach(({ buffer, byteOffset, byteLength }, n) => {
    file.set(new Uint8Array(buffer, byteOffset, byteLength), starts[n]);
  });
  const head = [magicNumber(kind), kind.version, 0, size, sizes.length, ...sizes];
  numbersIn(file, head.length).set(head);
  numbersIn(file, HEAD_NUMBERS)[AT_CHECKSUM] = checksum(file);
  return file;
}

/** Sections must begin at multiples of eight in memory too. */
function aligned(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
}

/**
 * Views on the sections of a file, in their order: nothing is copied.
 * @throws DataFileError where the file is another one, of another version, cut or damaged
 */
export function readSections(
  kind: FileKind,
  given: Uint8Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer>[] {
  const file = aligned(given);
  const { name, version } = kind;
  if (file.length < HEAD_NUMBERS * 4) throw new DataFileError(`The ${name} is cut short`);
  const head = numbersIn(file, HEAD_NUMBERS);
  if (head[AT_MAGIC] !== magicNumber(kind) >>> 0) throw new DataFileError(`This is no ${name}`);
  if (head[AT_VERSION] !== version) {
    throw new DataFileError(`The ${name} was made for another version of Sidelight`);
  }
  if (head[AT_SIZE] !== file.length) throw new DataFileError(`The ${name} is cut short`);
  if (head[AT_CHECKSUM] !== checksum(file)) throw new DataFileError(`The ${name} is damaged`);
  const count = head[AT_COUNT] ?? 0;
  const sizes = [...numbersIn(file, HEAD_NUMBERS + count).subarray(HEAD_NUMBERS)];
  const { starts } = layOut(sizes);
  return sizes.map((bytes, n) => file.subarray(starts[n] ?? 0, (starts[n] ?? 0) + bytes));
}

/** A section of 32-bit numbers. */
export function numbersOf(section: Uint8Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  return numbersIn(section, section.byteLength >> 2);
}
