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
  const chosen = firsts.slice(0, 256);
  const palette = Uint8Array.from(chosen.flatMap((i) => [...rgba.subarray(i, i + 3)]));
  const nearest = new Map<number, number>();
  for (const first of firsts) nearest.set(keyAt(first), nearestIn(palette, rgba, first));
  const pixels = new Uint8Array(width * height);
  for (let i = 0; i < pixels.length; i++) pixels[i] = nearest.get(keyAt(4 * i)) ?? 0;
  return { width, height, palette, pixels };
}

function nearestIn(palette: Uint8Array, rgba: Uint8Array, at: number): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < palette.length; i += 3) {
    const off = (channel: number) => (palette[i + channel] ?? 0) - (rgba[at + channel] ?? 0);
    const distance = off(0) ** 2 + off(1) ** 2 + off(2) ** 2;
    if (distance < least) [best, least] = [i / 3, distance];
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
