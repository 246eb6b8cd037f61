import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAll, readLines } from "../../src/build/standard-input.ts";

async function* inPieces(bytes: Uint8Array, size: number) {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

async function linesOf(bytes: Uint8Array, size = 3): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of readLines(inPieces(bytes, size))) lines.push(line);
  return lines;
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe("readLines", () => {
  it("gives lines however the bytes arrive", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: "grapheme" }),
        fc.integer({ min: 1, max: 9 }),
        async (text, size) => {
          const clean = text.replace(/[\r\uFEFF]/g, "");
          const expected = clean.split("\n");
          if (expected.at(-1) === "") expected.pop();
          expect(await linesOf(bytesOf(clean), size)).toEqual(expected);
        },
      ),
    );
  });

  it("drops the other system's line ends", async () => {
    expect(await linesOf(bytesOf("a\r\nb\r\n"))).toEqual(["a", "b"]);
  });

  it("names the line that is no UTF-8", async () => {
    const bytes = Uint8Array.from([...bytesOf("fine\nalso\n"), 0xff, 0xfe]);
    await expect(linesOf(bytes, 5)).rejects.toThrow("standard input:3: not UTF-8");
  });
});

describe("readAll", () => {
  it("keeps a byte order mark, so that offsets stay true", async () => {
    expect(await readAll(inPieces(bytesOf("\uFEFFé"), 1))).toBe("\uFEFFé");
  });

  it("refuses what is no UTF-8", async () => {
    await expect(readAll(inPieces(Uint8Array.from([0xc3]), 1))).rejects.toThrow("not UTF-8");
  });
});
