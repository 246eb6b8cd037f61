import { describe, expect, it } from "vitest";
import { parseCorpusRecord } from "../../../src/build/corpus/record.ts";

const fields = {
  title: "A pact at last",
  url: "https://daily.example/pact",
  publisher: "daily-press",
  published: "2025-03-01",
  language: "en",
  kind: "news",
  about: "[vestland-pact]",
  digest: "machine",
};
const file = "corpus/2025/2025-03-01-daily-press-pact.md";

function parse(changes: Partial<Record<string, string>>) {
  const lines = Object.entries({ ...fields, ...changes }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  return parseCorpusRecord(file, `---\n${lines.join("\n")}\n---\nWhat\nhappened.\n`);
}

describe("parseCorpusRecord", () => {
  it("reads a record, and where its fields stand", () => {
    const read = parse({ digest: "reviewed", title_is: "descriptive" });
    expect(read).toMatchObject({
      problems: [],
      record: {
        id: "2025-03-01-daily-press-pact",
        title: "A pact at last",
        descriptive: true,
        reviewed: true,
        about: ["vestland-pact"],
        digest: "What happened.",
        lines: { title: 2, published: 5, text: 12 },
      },
    });
  });

  it.each([
    ["published", "2025-02-30", 5],
    ["published", "March 2025", 5],
    ["kind", "gossip", 7],
    ["language", "english", 6],
    ["url", "daily.example/pact", 3],
    ["url", "ftp://daily.example/pact", 3],
    ["about", "[]", 8],
    ["about", "[a, b, c, d, e, f]", 8],
    ["digest", "later", 9],
    ["publisher", "The Daily Press", 4],
    ["title", '""', 2],
    ["colour", "red", undefined],
  ])("refuses %s: %s", (field, value, line) => {
    const { problems, ...rest } = parse({ [field]: value });
    expect(rest).toEqual({});
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file, severity: "error" });
    if (line !== undefined) expect(problems[0]).toMatchObject({ line, field: field });
  });

  it("says which field is missing", () => {
    const { problems } = parseCorpusRecord(file, "---\ntitle: x\n---\ntext");
    expect(problems.map(({ field }) => field)).toEqual(
      expect.arrayContaining([
        "url",
        "publisher",
        "published",
        "language",
        "kind",
        "about",
        "digest",
      ]),
    );
  });

  it("refuses a file without front matter, or with a broken one", () => {
    expect(parseCorpusRecord(file, "text").problems[0]).toMatchObject({ line: 1 });
    expect(parseCorpusRecord(file, "---\ntitle: a: b\n---\n").problems[0]).toMatchObject({
      line: 2,
    });
  });
});
