import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openHashes, packHashes } from "../../src/packed/hash-table.ts";

describe("a table of hashes", () => {
  it("gives the row of every text", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: "binary" })), (texts) => {
        const rowsOf = openHashes(packHashes(texts.map((text, row) => [text, row])));
        expect(texts.filter((text, row) => !rowsOf(text).includes(row))).toEqual([]);
      }),
    );
  });

  it("gives all rows of texts that share a hash, and none for most that are not there", () => {
    const rowsOf = openHashes(
      packHashes([
        ["one", 7],
        ["two", 3],
        ["one", 2],
      ]),
    );
    expect(rowsOf("one")).toEqual([2, 7]);
    expect(rowsOf("three")).toEqual([]);
    expect(openHashes(packHashes([]))("one")).toEqual([]);
  });
});
