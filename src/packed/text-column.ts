/**
 * Many texts as bytes, in UTF-8: in a column that gives each when it is asked for, or in a list
 * that is read as a whole.
 */
import type { Rows } from "../model/library.ts";
import { createByteWriter } from "./byte-writer.ts";
import { numbersOf } from "./section-file.ts";

// Every place in which this runs has them; the types of pure code do not.
declare const TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> };
declare const TextDecoder: new (
  label: string,
  options: { ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };

const encoder = new TextEncoder();
// A text may begin with the sign that decoders otherwise take for a mark of the encoding.
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

export const encodeText = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text);
export const decodeText = (bytes: Uint8Array): string => decoder.decode(bytes);

/** The sections of a column: all texts one after the other, and where each ends. */
export function packColumn(
  texts: Iterable<string>,
): [bytes: Uint8Array<ArrayBuffer>, ends: Uint32Array<ArrayBuffer>] {
  const out = createByteWriter();
  const ends: number[] = [];
  for (const text of texts) {
    out.append(encodeText(text));
    ends.push(out.length);
  }
  return [out.bytes(), Uint32Array.from(ends)];
}

/** Opens a column where it lies. */
export function openColumn(
  bytes: Uint8Array<ArrayBuffer>,
  endBytes: Uint8Array<ArrayBuffer>,
): Rows<string> {
  const ends = numbersOf(endBytes);
  const at = (row: number) => {
    const end = ends[row];
    return end === undefined ? undefined : decodeText(bytes.subarray(ends[row - 1] ?? 0, end));
  };
  return {
    length: ends.length,
    at,
    *[Symbol.iterator]() {
      for (let row = 0; row < ends.length; row++) yield at(row) ?? "";
    },
  };
}

/** The section of a list. Its texts are single lines. */
export function packList(texts: readonly string[]): Uint8Array<ArrayBuffer> {
  const broken = texts.find((text) => text.includes("\n"));
  if (broken !== undefined) throw new Error(`"${broken}" is more than one line`);
  return encodeText(texts.map((text) => `${text}\n`).join(""));
}

export function readList(bytes: Uint8Array): string[] {
  return decodeText(bytes).split("\n").slice(0, -1);
}
