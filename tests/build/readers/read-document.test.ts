import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocuments } from "../../../src/build/readers/read-document.ts";
import { publishers } from "./publishers.ts";

const read = (file: string, text: string) => readDocuments(file, Buffer.from(text), publishers);
const titlesOf = async (file: string, text: string) =>
  (await read(file, text)).documents.map(({ title }) => title);

describe("readDocuments", () => {
  it("tells the format by what the file begins with, then by its name", async () => {
    expect(await titlesOf("a.txt", "---\ntitle: Front\n---\nText")).toEqual(["Front"]);
    expect(await titlesOf("a.md", "# Heading\n\nText")).toEqual(["Heading"]);
    expect(await titlesOf("a.txt", "First line\nText")).toEqual(["First line"]);
    expect(await titlesOf("a.jsonl", '{"title":"Line","text":"x"}')).toEqual(["Line"]);
    const page = `<!-- x --><!DOCTYPE html><title>Page</title><p>${"Some words of text. ".repeat(40)}`;
    expect(await titlesOf("a", page)).toEqual(["Page"]);
  });

  it("reads a file with Windows line ends and a byte order mark", async () => {
    expect(await titlesOf("a.txt", "\uFEFF---\r\ntitle: Front\r\n---\r\nText\r\n")).toEqual([
      "Front",
    ]);
  });

  it("names a file that is no text", async () => {
    const { problems } = await readDocuments(
      "a.md",
      Uint8Array.from([0, 1, 2, 0, 255]),
      publishers,
    );
    expect(problems).toEqual([{ file: "a.md", message: "not a text file", severity: "error" }]);
  });

  it("survives any bytes under any name", async () => {
    const names = fc.constantFrom("a.md", "a.txt", "a.jsonl", "a");
    await fc.assert(
      fc.asyncProperty(names, fc.uint8Array({ maxLength: 400 }), async (name, bytes) => {
        const { documents, problems } = await readDocuments(name, bytes, publishers);
        // An empty file of JSON Lines holds nothing, and nothing is wrong with it.
        if (name !== "a.jsonl") expect(documents.length + problems.length).toBeGreaterThan(0);
      }),
    );
  });

  it("survives broken pages", async () => {
    const tags = fc.constantFrom(
      "<p>",
      "</p>",
      "<div",
      ">",
      "<script>",
      "<table><td>",
      "text",
      "&#x0;",
      "<!--",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(tags, { maxLength: 12 }), async (parts) => {
        await read("a.html", parts.join(""));
      }),
      { numRuns: 20 },
    );
  });
});
