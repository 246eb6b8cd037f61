import { describe, expect, it } from "vitest";
import { cutFooter, parseFooterLine } from "../../../src/build/readers/footer.ts";

describe("parseFooterLine", () => {
  it.each([
    ["📌 Source: Vestland News (www.vestland.example)", { publisher: "Vestland News" }],
    ["🔗 Original: https://www.vestland.example/a/b", { url: "https://www.vestland.example/a/b" }],
    ["Original article: https://vestland.example/x", { url: "https://vestland.example/x" }],
    ["Published: 11 February 2025", { published: "2025-02-11" }],
    ["⚠️ Please credit Vestland when republishing.", {}],
    ["*Read our full coverage of the summit.*", {}],
    ["This article first appeared in The Daily Press.", {}],
  ])("reads %s", (line, said) => {
    expect(parseFooterLine(line)).toEqual(said);
  });

  it.each([
    "The source said that the original was lost.",
    "Read the room, he said.",
    "",
    `Source: ${"a long story ".repeat(30)}`,
  ])("leaves %j to the text", (line) => {
    expect(parseFooterLine(line)).toBeUndefined();
  });
});

describe("cutFooter", () => {
  it("cuts from the end only", () => {
    const lines = [
      "Source: a rumour",
      "Text",
      "",
      "---",
      "Source: The Daily Press",
      "Original: https://daily.example/1",
    ];
    const { lines: rest, provenance } = cutFooter(lines);
    expect(rest).toEqual(["Source: a rumour", "Text"]);
    expect(provenance).toEqual({ publisher: "The Daily Press", url: "https://daily.example/1" });
  });
});
