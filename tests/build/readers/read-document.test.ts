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

  it.each([
    ["a.csv", "title,text\nRow,x", "Row"],
    [
      "a.xml",
      "<rss version='2.0'><channel><item><title>Item</title><description>x</description></item></channel></rss>",
      "Item",
    ],
    [
      "a",
      "<?xml version='1.0'?>\n<!-- x -->\n<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>Entry</title><summary>x</summary></entry></feed>",
      "Entry",
    ],
    [
      "a.json",
      '{"version": "https://jsonfeed.org/version/1.1", "title": "J", "items": [{"id": "1", "title": "Feed", "content_text": "x"}]}',
      "Feed",
    ],
    ["a.json", '{"title":"Single","text":"x"}', "Single"],
  ])("reads %s as what it is", async (file, text, title) => {
    expect(await titlesOf(file, text)).toEqual([title]);
  });

  it("reads a feed in the encoding that it declares, and any in UTF-16", async () => {
    const feed = (encoding: string) =>
      `<?xml version="1.0" encoding="${encoding}"?><rss version="2.0"><channel><item><title>Café “x”</title><description>€</description></item></channel></rss>`;
    const western = Buffer.from(
      feed("windows-1252").replace("“", "\x93").replace("”", "\x94").replace("€", "\x80"),
      "latin1",
    );
    const wide = Buffer.from(`\uFEFF${feed("utf-16")}`, "utf16le");
    for (const bytes of [western, wide]) {
      const { documents } = await readDocuments("a.rss", bytes, publishers);
      expect(documents).toEqual([{ title: "Café “x”", text: "€" }]);
    }
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
    const names = fc.constantFrom(
      "a.md",
      "a.txt",
      "a.jsonl",
      "a.csv",
      "a.rss",
      "a.json",
      "a.html",
      "a",
    );
    await fc.assert(
      fc.asyncProperty(names, fc.uint8Array({ maxLength: 400 }), async (name, bytes) => {
        const { documents, problems } = await readDocuments(name, bytes, publishers);
        // An empty list of rows holds nothing, and nothing is wrong with it.
        if (!/json|csv/.test(name)) expect(documents.length + problems.length).toBeGreaterThan(0);
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
