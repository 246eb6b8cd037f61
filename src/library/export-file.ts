import type { ArticleView } from "../model/card.ts";
import { type CitationFormat, cite, formatWords } from "../ui/citation.ts";

interface ExportFormat {
  format: CitationFormat | "csv";
  words: string;
  ending: string;
  type: string;
}

/** The forms that a list can be taken away in. */
export const exportFormats: readonly ExportFormat[] = [
  { format: "markdown", words: formatWords.markdown, ending: "md", type: "text/markdown" },
  { format: "csv", words: "CSV", ending: "csv", type: "text/csv" },
  { format: "bibtex", words: formatWords.bibtex, ending: "bib", type: "application/x-bibtex" },
  {
    format: "ris",
    words: formatWords.ris,
    ending: "ris",
    type: "application/x-research-info-systems",
  },
  {
    format: "csl",
    words: formatWords.csl,
    ending: "json",
    type: "application/vnd.citationstyles.csl+json",
  },
];

const columns = ["published", "title", "publisher", "kind", "language", "url", "digest"] as const;

/**
 * RFC 4180. A cell that a spreadsheet would take for a formula gets an apostrophe in front:
 * https://owasp.org/www-community/attacks/CSV_Injection.
 */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function asCsv(articles: readonly ArticleView[]): string {
  const rows = articles.map((article) => columns.map((column) => csvCell(article[column])));
  return [columns, ...rows].map((row) => `${row.join(",")}\r\n`).join("");
}

/** What was searched for, as a part of a file's name on every system. */
function fileName(name: string): string {
  const plain = name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");
  return plain.replace(/^-+|-+$/g, "").slice(0, 60) || "articles";
}

/** A list of articles as a file to keep; undefined where the format is unknown. */
export function exportFile(
  articles: readonly ArticleView[],
  format: string,
  name: string,
  today: Date,
): { name: string; type: string; text: string } | undefined {
  const form = exportFormats.find((known) => known.format === format);
  if (!form) return undefined;
  const end = form.format === "ris" ? "\r\n" : "\n";
  const text = form.format === "csv" ? asCsv(articles) : cite(articles, form.format, today) + end;
  return { name: `sidelight-${fileName(name)}.${form.ending}`, type: form.type, text };
}
