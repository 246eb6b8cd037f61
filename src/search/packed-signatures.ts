/**
 * Signatures as text for a JSON file: three bytes a stem (16 bits of hash, 8 of weight) in the
 * alphabet of base64, so four characters a stem. Each article takes the same room.
 */
import { HASHES, SIGNATURE_STEMS, type Signature, WEIGHT_SCALE } from "./signature.ts";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const CHARACTERS = 4;
const values = new Uint8Array(128);
for (let n = 0; n < alphabet.length; n++) values[alphabet.charCodeAt(n)] = n;

function packStem(hash: number, weight: number): string {
  const number = hash * 256 + weight;
  let text = "";
  for (let shift = 18; shift >= 0; shift -= 6) text += alphabet.charAt((number >> shift) & 63);
  return text;
}

export function packSignatures(signatures: readonly Signature[]): string {
  const empty = packStem(0, 0);
  return signatures
    .map(({ hashes, weights }) => {
      const stems = hashes.map((hash, n) =>
        // A stem that is there must not round to nothing.
        packStem(hash, Math.max(1, Math.round((weights[n] ?? 0) * WEIGHT_SCALE))),
      );
      return stems.join("") + empty.repeat(SIGNATURE_STEMS - stems.length);
    })
    .join("");
}

/** All signatures in two columns; article n has the rows from n times `SIGNATURE_STEMS`. */
export interface SignatureTable {
  hashes: Uint16Array;
  /** 0 to `WEIGHT_SCALE`; 0 where a signature has fewer stems. */
  weights: Uint8Array;
}

/** Total: what is no packed signature reads as stems of weight 0. */
export function unpackSignatures(packed: string): SignatureTable {
  const count = Math.floor(packed.length / CHARACTERS);
  const table = { hashes: new Uint16Array(count), weights: new Uint8Array(count) };
  for (let row = 0; row < count; row++) {
    let number = 0;
    for (let n = row * CHARACTERS; n < (row + 1) * CHARACTERS; n++) {
      number = (number << 6) | (values[packed.charCodeAt(n) & 127] ?? 0);
    }
    table.hashes[row] = (number >> 8) & (HASHES - 1);
    table.weights[row] = number & 255;
  }
  return table;
}

/** Cosine of two articles' signatures, about 0 to 1. */
export function similarity({ hashes, weights }: SignatureTable, a: number, b: number): number {
  let [i, j] = [a * SIGNATURE_STEMS, b * SIGNATURE_STEMS];
  const [endI, endJ] = [i + SIGNATURE_STEMS, j + SIGNATURE_STEMS];
  let sum = 0;
  while (i < endI && j < endJ) {
    const [wi, wj] = [weights[i] ?? 0, weights[j] ?? 0];
    if (wi === 0 || wj === 0) break;
    const difference = (hashes[i] ?? 0) - (hashes[j] ?? 0);
    if (difference === 0) sum += wi * wj;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return sum / (WEIGHT_SCALE * WEIGHT_SCALE);
}
