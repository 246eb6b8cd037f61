import { describe, expect, it } from "vitest";
import {
  DataFileError,
  numbersOf,
  readSections,
  writeSections,
} from "../../src/packed/section-file.ts";

const kind = { magic: "TEST", version: 3, name: "test file" };
const letters = new TextEncoder().encode("abc");
const file = writeSections(kind, [letters, new Uint8Array(), Uint32Array.of(1, 2 ** 32 - 1)]);

describe("a file of sections", () => {
  it("gives back what was written, each section aligned", () => {
    const [first, second, third] = readSections(kind, file);
    expect(first).toEqual(letters);
    expect(second).toHaveLength(0);
    expect([...numbersOf(third ?? new Uint8Array())]).toEqual([1, 2 ** 32 - 1]);
    expect(third?.byteOffset).toBe(Math.ceil((third?.byteOffset ?? 1) / 8) * 8);
  });

  it("may have no section at all", () => {
    expect(readSections(kind, writeSections(kind, []))).toEqual([]);
  });

  it("is not taken for one of another kind or version", () => {
    expect(() => readSections({ ...kind, magic: "ELSE" }, file)).toThrow("This is no test file");
    expect(() => readSections({ ...kind, version: 4 }, file)).toThrow("another version");
  });

  it.each([0, 19, 20, file.length - 1])("is not read cut to %i bytes", (length) => {
    expect(() => readSections(kind, file.slice(0, length))).toThrow("The test file is cut short");
  });

  it("is not read with any of its bits flipped", () => {
    for (let bit = 0; bit < file.length * 8; bit++) {
      const flipped = file.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => readSections(kind, flipped), `bit ${bit}`).toThrow(DataFileError);
    }
  });
});
