import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCsv } from "../../../src/build/readers/csv.ts";
import { publishers } from "./publishers.ts";

const read = (...lines: string[]) => readCsv({ file: "a.csv", text: lines.join("\n") }, publishers);
const places = (reading: ReturnType<typeof read>) =>
  reading.problems.map(({ line, field, message }) => [line, field, message]);

describe("readCsv", () => {
  it("reads rows by the names of the header, with quotes, commas and line breaks", () => {
    const { documents, problems } = read(
      "Title,URL,Date,Text,ignored",
      '"A ""quoted"" title",https://daily.example/1,11 February 2025,"One, two',
      'three",x',
      "B,,2025-02-12T23:00:00-08:00,Text,",
    );
    expect(problems).toEqual([]);
    expect(documents).toEqual([
      {
        title: 'A "quoted" title',
        url: "https://daily.example/1",
        publisher: "The Daily Press",
        published: "2025-02-11",
        text: "One, two\nthree",
      },
      { title: "B", published: "2025-02-12", text: "Text" },
    ]);
  });

  it.each([";", "\t"])("tells the delimiter by the header: %j", (delimiter) => {
    const rows = ["headline", "body"].join(delimiter);
    expect(read(rows, ["A", "x, y"].join(delimiter)).documents).toEqual([
      { title: "A", text: "x, y" },
    ]);
  });

  it("names line and field of what is wrong, and reads the rest", () => {
    const reading = read(
      "title,date,text",
      "A,2025-02-11,x",
      ",2025-02-11,x",
      "B,soon,x",
      "too,few",
      "C,2025-02-12,y",
    );
    expect(reading.documents.map(({ title }) => title)).toEqual(["A", "C"]);
    expect(places(reading).sort()).toEqual([
      [3, "title", "is missing"],
      [4, "date", "not a date"],
      [5, undefined, expect.stringContaining("Invalid Record Length")],
    ]);
  });

  it("tells where a quotation is never closed", () => {
    const reading = read("title,text", "A,x", 'B,"y', "C,z");
    expect(reading.documents.map(({ title }) => title)).toEqual(["A"]);
    expect(reading.problems).toHaveLength(1);
    expect(reading.problems[0]?.message).toMatch(/quote/i);
  });

  it("finds nothing wrong with a header alone", () => {
    expect(read("title,text")).toEqual({ documents: [], problems: [] });
  });

  it("never throws", () => {
    const pieces = fc.constantFrom(
      "title",
      "text",
      ",",
      ";",
      '"',
      '""',
      "\n",
      "\t",
      "x",
      "\u2028",
      "=cmd()",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => void read(parts.join(""))),
    );
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void read(text)));
  });
});
