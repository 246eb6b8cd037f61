import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readJsonLines } from "../../../src/build/readers/json-lines.ts";
import { publishers } from "./publishers.ts";

const read = (...lines: unknown[]) =>
  readJsonLines(
    {
      file: "a.jsonl",
      text: lines
        .map((line) => (typeof line === "string" ? line : JSON.stringify(line)))
        .join("\n"),
    },
    publishers,
  );

describe("readJsonLines", () => {
  it("reads one document a line, under the usual names of fields", () => {
    const { documents, problems } = read(
      {
        title: "A",
        url: "https://daily.example/1",
        date: "2025-02-11T08:00:00Z",
        lang: "en-US",
        body: "Text",
      },
      "",
      { headline: "B", source: "Mirror", text: "The text of the other one is here." },
    );
    expect(problems).toEqual([]);
    expect(documents).toEqual([
      {
        title: "A",
        url: "https://daily.example/1",
        publisher: "The Daily Press",
        published: "2025-02-11",
        language: "en",
        text: "Text",
      },
      {
        title: "B",
        publisher: "Mirror",
        language: "en",
        text: "The text of the other one is here.",
      },
    ]);
  });

  it("names line and field of what is wrong, and reads the rest", () => {
    const { documents, problems } = read(
      { title: "A", text: "x" },
      "{not json",
      { title: 7, text: "x" },
      { title: "B", text: "x", date: "soon" },
      { title: "C", text: "x", link: "mailto:a@b.example" },
      { title: "D" },
      [1],
    );
    expect(documents).toHaveLength(1);
    expect(problems.map(({ line, field, message }) => [line, field, message])).toEqual([
      [2, undefined, "not a JSON object"],
      [3, "title", "must be a text"],
      [4, "date", "not a date"],
      [5, "link", "not an http address"],
      [6, "text", "is missing"],
      [7, undefined, "not a JSON object"],
    ]);
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.array(fc.json()), (lines) => {
        read(...lines);
      }),
    );
  });
});
