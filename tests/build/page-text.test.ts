import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitIntoBlocks } from "../../src/build/page-text.ts";

describe("splitIntoBlocks", () => {
  it("keeps offsets into the whole text", () => {
    const text = "One\r\n\r\ntwo\u2028three\n";
    expect(splitIntoBlocks(text)).toEqual([
      { text: "One", start: 0 },
      { text: "two", start: 7 },
      { text: "three", start: 11 },
    ]);
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (any) =>
        splitIntoBlocks(any).every(({ text: block, start }) => any.startsWith(block, start)),
      ),
    );
  });
});
