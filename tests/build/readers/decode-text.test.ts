import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText } from "../../../src/build/readers/decode-text.ts";

const latin = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));

describe("decodeText", () => {
  it.each([
    ["UTF-8", Buffer.from("Café\n")],
    ["UTF-8 with a mark", Buffer.from("\uFEFFCafé\n")],
    ["UTF-16 little-endian with a mark", Buffer.from("\uFEFFCafé\n", "utf16le")],
    ["UTF-16 big-endian with a mark", Buffer.from("\uFEFFCafé\n", "utf16le").swap16()],
    ["UTF-16 little-endian without a mark", Buffer.from("Café\n", "utf16le")],
    ["UTF-16 big-endian without a mark", Buffer.from("Café\n", "utf16le").swap16()],
  ])("reads %s", (_, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: "Café\n" });
  });

  it("reads windows-1252 where a page declares it", () => {
    const bytes = latin('<html><meta charset="windows-1252"><p>Caf\xe9 \x93quoted\x94');
    expect(decodeText(bytes)).toMatchObject({ text: expect.stringContaining("Café “quoted”") });
    const xml = latin("<?xml version='1.0' encoding='windows-1252'?><a>\x80</a>");
    expect(decodeText(xml)).toMatchObject({ text: expect.stringContaining("€") });
  });

  it("reads what the caller declares, unless a mark says otherwise", () => {
    expect(decodeText(latin("Caf\xe9"), "windows-1252")).toEqual({ text: "Café" });
    expect(decodeText(Buffer.from("\uFEFFé"), "windows-1252")).toEqual({ text: "é" });
  });

  it("says where undeclared bytes are no UTF-8", () => {
    expect(decodeText(latin("one\ntwo\nCaf\xe9\n"))).toMatchObject({ line: 3 });
    expect(decodeText(latin("a"), "klingon")).toMatchObject({ fault: "no such encoding: klingon" });
  });

  it("refuses what is no text", () => {
    expect(decodeText(Uint8Array.from([1, 2, 0, 0, 0, 3]))).toEqual({ fault: "not a text file" });
  });

  it("makes all line ends alike", () => {
    expect(decodeText(Buffer.from("a\r\nb\rc"))).toEqual({ text: "a\nb\nc" });
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const decoded = decodeText(bytes);
        return "text" in decoded || decoded.fault !== "";
      }),
    );
  });
});
