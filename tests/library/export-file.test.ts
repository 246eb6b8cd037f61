import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { exportFile, exportFormats } from "../../src/library/export-file.ts";
import { article } from "../popup/fixtures.ts";

const today = new Date("2026-11-21");
const articles = [article("veto", 'Governor says "no", again'), article("sum", "=SUM(A1)")];
const exportAs = (format: string, name = "SB 1047") => exportFile(articles, format, name, today);

test("every format has a file of its own with every article in it", () => {
  for (const { format, ending } of exportFormats) {
    const file = exportAs(format);
    expect(file?.name).toBe(`sidelight-sb-1047.${ending}`);
    expect(file?.text).toContain("https://news.example/veto");
    expect(file?.text).toContain("https://news.example/sum");
  }
});

test("CSV quotes what needs it and defuses what a spreadsheet would run", () => {
  const [head, first, second] = exportAs("csv")?.text.split("\r\n") ?? [];
  expect(head).toBe("published,title,publisher,kind,language,url,digest");
  expect(first).toContain('"Governor says ""no"", again"');
  expect(second).toContain(",'=SUM(A1),");
});

test("CSV comes back whole from a reader of the format", () => {
  const odd = { title: 'A "quoted", broken\nline\r\nand a tab\t', digest: "Ärger, ünd 漢字; 'so'" };
  const file = exportFile([article("odd", odd.title, odd)], "csv", "odd", today);
  expect(parse(file?.text ?? "", { columns: true })).toMatchObject([odd]);
});

test("RIS ends every line as the format wants it", () => {
  const { text = "" } = exportAs("ris") ?? {};
  expect(text.endsWith("ER  - \r\n")).toBe(true);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
});

test("CSL-JSON is JSON", () => {
  expect(JSON.parse(exportAs("csl")?.text ?? "")).toHaveLength(2);
});

test("names are safe for files", () => {
  expect(exportAs("csv", "../a: b?")?.name).toBe("sidelight-a-b.csv");
  expect(exportAs("csv", "???")?.name).toBe("sidelight-articles.csv");
});

test("an unknown format makes no file", () => {
  expect(exportAs("docx")).toBeUndefined();
});
