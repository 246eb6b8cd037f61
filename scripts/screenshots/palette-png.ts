/** Pictures in a repository should weigh little: 256 colours are enough for text on paper. */
import { crc32, deflateSync } from "node:zlib";

export interface IndexedImage {
  width: number;
  height: number;
  /** Red, green and blue of each colour in turn; at most 256 colours. */
  palette: Uint8Array;
  /** The colour of each pixel. */
  pixels: Uint8Array;
}

/** Bits kept of each channel when colours are counted. */
const depth = 6;
/** Squared distance under which two colours may share a place: soft shadows must not crowd out what is rare. */
const alike = 48;
/** So many of the most frequent colours are kept however like they are: paper is not white. */
const kept = 24;

/** The most frequent colours of an image, and each pixel's nearest among them. `rgba` has four bytes a pixel. */
export function reduceColours(rgba: Uint8Array, width: number, height: number): IndexedImage {
  const counts = new Map<number, { count: number; first: number }>();
  const keyAt = (i: number) => {
    const cut = (offset: number) => (rgba[i + offset] ?? 0) >> (8 - depth);
    return (cut(0) << (2 * depth)) | (cut(1) << depth) | cut(2);
  };
  for (let i = 0; i < rgba.length; i += 4) {
    const entry = counts.get(keyAt(i));
    if (entry) entry.count++;
    else counts.set(keyAt(i), { count: 1, first: i });
  }
  const firsts = [...counts.values()].sort((a, b) => b.count - a.count).map(({ first }) => first);
  const palette = choosePalette(rgba, firsts);
  const indices = new Map<number, number>();
  for (const first of firsts) indices.set(keyAt(first), nearest(palette, rgba, first).index);
  const pixels = new Uint8Array(width * height);
  for (let i = 0; i < pixels.length; i++) pixels[i] = indices.get(keyAt(4 * i)) ?? 0;
  return { width, height, palette, pixels };
}

/** Of the colours at some places, the first ones and then those that differ from them; 256 at most. */
function choosePalette(rgba: Uint8Array, places: readonly number[]): Uint8Array {
  const palette: number[] = [];
  for (const place of places) {
    if (palette.length === 3 * 256) break;
    const isFrequent = palette.length < 3 * kept;
    if (!isFrequent && nearest(palette, rgba, place).distance < alike) continue;
    palette.push(...rgba.subarray(place, place + 3));
  }
  return Uint8Array.from(palette);
}

/** The colour of a palette that is nearest to the one at a place, and its squared distance. */
function nearest(palette: ArrayLike<number>, rgba: Uint8Array, at: number) {
  let best = { index: 0, distance: Number.POSITIVE_INFINITY };
  for (let i = 0; i < palette.length; i += 3) {
    const off = (channel: number) => (palette[i + channel] ?? 0) - (rgba[at + channel] ?? 0);
    const distance = off(0) ** 2 + off(1) ** 2 + off(2) ** 2;
    if (distance < best.distance) best = { index: i / 3, distance };
  }
  return best;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "ascii"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** https://www.w3.org/TR/png-3/: colour type 3, eight bits, no filter. */
export function encodePng({ width, height, palette, pixels }: IndexedImage): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("PLTE", palette),
    chunk("IDAT", deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk("IEND", new Uint8Array()),
  ]);
}
