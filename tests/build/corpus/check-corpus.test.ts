import { describe, expect, it } from "vitest";
import { checkCorpus } from "../../../src/build/corpus/check-corpus.ts";
import { createPublishers } from "../../../src/build/corpus/publishers.ts";
import type { CorpusRecord } from "../../../src/build/corpus/record.ts";

const publishers = createPublishers([
  { id: "daily", name: "Daily", domains: ["daily.example"], kind: "press", country: "US" },
  { id: "other", name: "Other", domains: ["other.example"], kind: "press", country: "US" },
]);
const context = { publishers, entities: new Set(["pact", "lab"]), lastDay: "2026-01-31" };

/** Sixty words that no other number gives in the same order. */
function words(seed: number): string {
  return Array.from({ length: 60 }, (_, n) => `w${seed}x${n * seed}`).join(" ");
}

function record(number: number, changes: Partial<CorpusRecord> = {}): CorpusRecord {
  const { published = "2025-03-01", publisher = "daily" } = changes;
  const id = `${published}-${publisher}-${number}`;
  return {
    id,
    file: `corpus/${published.slice(0, 4)}/${id}.md`,
    lines: { title: 2, url: 3, publisher: 4, published: 5, about: 8, text: 11 },
    title: `Title number ${number} of its own kind${number}`,
    descriptive: false,
    url: `https://${publisher}.example/${number}`,
    publisher,
    published,
    language: "en",
    kind: "news",
    about: ["pact", "lab"],
    digest: words(number + 1),
    reviewed: false,
    ...changes,
  };
}

const problemsOf = (records: CorpusRecord[], names: string[] = []) =>
  checkCorpus(records, context, names).map(({ field, message, line }) => ({
    field,
    message,
    line,
  }));

describe("checkCorpus", () => {
  it("has nothing against sound records", () => {
    expect(problemsOf([record(1), record(2)])).toEqual([]);
  });

  it.each<[string, Partial<CorpusRecord>, string, RegExp]>([
    ["an unknown publisher", { publisher: "nobody" }, "publisher", /not in knowledge\/publishers/],
    ["another's domain", { url: "https://other.example/1" }, "url", /not a domain of daily/],
    ["a date before 2015", { published: "2014-12-31" }, "published", /not between/],
    ["a date to come", { published: "2026-02-01" }, "published", /not between/],
    [
      "a date against the address",
      { url: "https://daily.example/2025/04/09/x" },
      "published",
      /the address says 2025-04-09/,
    ],
    ["a file of another name", { id: "2025-03-01-other-1" }, "published", /name must be/],
    [
      "a file in another folder",
      { file: "corpus/2024/2025-03-01-daily-1.md" },
      "published",
      /belongs into corpus\/2025/,
    ],
    ["a short digest", { digest: "Too short." }, "text", /2 words/],
    ["a long digest", { digest: `${words(3)} ${words(4)} ${words(5)}` }, "text", /180 words/],
    [
      "an entity that does not exist",
      { about: ["pact", "lab", "ghost"] },
      "about",
      /no entity ghost/,
    ],
    ["an entity twice", { about: ["pact", "lab", "pact"] }, "about", /twice/],
  ])("refuses %s", (_, changes, field, message) => {
    expect(problemsOf([record(1, changes)])).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          field,
          message: expect.stringMatching(message),
          line: expect.any(Number),
        }),
      ]),
    );
  });

  it("refuses two records of one page, by any of its addresses", () => {
    const again = record(2, { url: "https://www.daily.example/1/?utm_source=x" });
    expect(problemsOf([record(1), again])).toEqual([
      { field: "url", message: expect.stringContaining("the same page as corpus/2025/"), line: 3 },
    ]);
  });

  it("refuses nearly one title of one publisher within three days", () => {
    const title = "Twelve states sign a pact on machine learning in offices";
    const first = record(1, { title });
    const soon = record(2, { title: `${title} today`, published: "2025-03-03" });
    const late = record(3, { title, published: "2025-03-10" });
    const elsewhere = record(4, { title, publisher: "other" });
    expect(problemsOf([first, soon]).map(({ field }) => field)).toEqual(["title"]);
    expect(problemsOf([first, late, elsewhere])).toEqual([]);
  });

  it("refuses eight successive words of another record, unless they are a name", () => {
    const name = "the framework convention on machines and human rights in public offices";
    const one = record(1, { digest: `${words(7)} ${name}` });
    const two = record(2, { digest: `${words(8)} ${name.toUpperCase()}` });
    expect(problemsOf([one, two]).map(({ field, message }) => [field, message])).toEqual([
      ["text", expect.stringContaining("the framework convention on machines and human rights")],
    ]);
    expect(problemsOf([one, two], [name])).toEqual([]);
  });

  it("refuses a publisher with more than a tenth, once there are enough records", () => {
    const many = Array.from({ length: 100 }, (_, n) => record(n, { published: "2025-03-01" }));
    const message = "daily has 100 of 100 records, more than a tenth";
    expect(problemsOf(many)).toEqual([{ field: "publisher", message }]);
  });

  it("bears a few records with a year alone, and no more", () => {
    const undated = (count: number) =>
      Array.from({ length: count }, (_, n) => record(n, { published: "2025" }));
    expect(problemsOf(undated(3))).toEqual([]);
    expect(problemsOf(undated(5))).toHaveLength(2);
  });

  it("counts entities without an article as a warning", () => {
    const [problem] = checkCorpus([record(1, { about: ["pact"] })], context, []);
    expect(problem).toMatchObject({
      severity: "warning",
      message: expect.stringMatching(/^1 entit.*: lab$/),
    });
  });
});
