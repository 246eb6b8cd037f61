import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openColumn, packColumn, packList, readList } from "../../src/packed/text-column.ts";

const texts = fc.array(fc.string({ unit: "binary" }));

function reopen(column: readonly string[]) {
  const [bytes, ends] = packColumn(column);
  return openColumn(bytes, new Uint8Array(ends.buffer));
}

describe("a column of texts", () => {
  it("gives back every text, in any order", () => {
    fc.assert(
      fc.property(texts, (column) => {
        const rows = reopen(column);
        expect([...rows]).toEqual(column);
        expect(rows).toHaveLength(column.length);
        for (let row = column.length - 1; row >= 0; row--) expect(rows.at(row)).toBe(column[row]);
      }),
    );
  });

  it("has nothing before its first row and behind its last", () => {
    const rows = reopen(["one", "\uFEFFtwo"]);
    expect(rows.at(-1)).toBeUndefined();
    expect(rows.at(2)).toBeUndefined();
    expect(rows.at(1)).toBe("\uFEFFtwo");
  });
});

describe("a list of lines", () => {
  it.each([[[]], [[""]], [["one", "", "drei é 三"]]])("gives back %j", (lines) => {
    expect(readList(packList(lines))).toEqual(lines);
  });

  it("refuses what is more than a line", () => {
    expect(() => packList(["one\ntwo"])).toThrow("more than one line");
  });
});
