import { expect, test } from "vitest";
import { type CitedArticle, cite } from "../../src/ui/citation.ts";

const today = new Date("2026-11-21T12:00:00Z");
const veto: CitedArticle = {
  id: "2024-09-29-courier-veto",
  title: "Governor's 100% veto of the R&D_bill {SB 1047}",
  descriptive: false,
  url: "https://courier.example/veto_(bill)",
  publisher: "Courier & Post",
  published: "2024-09-29",
  language: "en",
  kind: "news",
};
const law: CitedArticle = { ...veto, id: "act", title: "The act", descriptive: true, kind: "law" };

test("plain text: publisher, title, day, address; a title of ours in brackets", () => {
  const [first, second] = cite([veto, law], "text", today).split("\n");
  expect(first).toMatch(
    /^Courier & Post, “Governor's 100% veto .*”, .*2024, https:\/\/courier\.example\/veto_\(bill\)$/,
  );
  expect(second).toMatch(/^Courier & Post, \[The act\], /);
});

test("Markdown: a link whose brackets cannot be mistaken", () => {
  expect(cite([law], "markdown", today)).toMatch(
    /^- \[\\\[The act\\\]\]\(https:\/\/courier\.example\/veto_%28bill%29\), Courier & Post, /,
  );
});

test("BibTeX: LaTeX's own signs are escaped", () => {
  expect(cite([veto], "bibtex", today)).toBe(`@misc{2024-09-29-courier-veto,
  author = {{Courier \\& Post}},
  title = {{Governor's 100\\% veto of the R\\&D\\_bill \\{SB 1047\\}}},
  year = {2024},
  month = {09},
  date = {2024-09-29},
  url = {https://courier.example/veto_(bill)},
  urldate = {2026-11-21},
  language = {en},
}`);
});

test("RIS: a type first, an end last, lines of the form that readers insist on", () => {
  const lines = cite([veto, law], "ris", today).split("\r\n");
  expect(lines.every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true);
  expect(lines.filter((line) => line.startsWith("TY"))).toEqual(["TY  - NEWS", "TY  - STAT"]);
  expect(lines).toContain("DA  - 2024/09/29");
  expect(lines.filter((line) => /^(T2|PB)/.test(line))).toEqual([
    "T2  - Courier & Post",
    "PB  - Courier & Post",
  ]);
  expect(lines.at(-1)).toBe("ER  - ");
});

test("CSL-JSON: dates in parts, the law with its publisher, the news with its paper", () => {
  const [first, second] = JSON.parse(cite([veto, law], "csl", today));
  expect(first).toMatchObject({
    type: "article-newspaper",
    "container-title": "Courier & Post",
    issued: { "date-parts": [[2024, 9, 29]] },
    accessed: { "date-parts": [[2026, 11, 21]] },
  });
  expect(second).toMatchObject({ type: "legislation", publisher: "Courier & Post" });
});
