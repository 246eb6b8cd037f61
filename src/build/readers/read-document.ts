import type { Publishers } from "../corpus/publishers.ts";
import { decodeText } from "./decode-text.ts";
import { failed, type Reading, type Source } from "./document.ts";

type Reader = (source: Source, publishers: Publishers) => Reading;

/** Readers are loaded when a file needs them: a DOM implementation alone takes a third of a second. */
const formats = {
  csv: async (): Promise<Reader> => (await import("./csv.ts")).readCsv,
  feed: async (): Promise<Reader> => (await import("./feed.ts")).readFeed,
  html: async (): Promise<Reader> => (await import("./html.ts")).readHtml,
  "json-lines": async (): Promise<Reader> => (await import("./json-lines.ts")).readJsonLines,
  markdown: async (): Promise<Reader> => (await import("./markdown.ts")).readMarkdown,
  "plain-text": async (): Promise<Reader> => (await import("./plain-text.ts")).readPlainText,
};
type Format = keyof typeof formats;

const byExtension: Record<string, Format> = {
  csv: "csv",
  tsv: "csv",
  rss: "feed",
  atom: "feed",
  rdf: "feed",
  xml: "feed",
  html: "html",
  htm: "html",
  xhtml: "html",
  json: "json-lines",
  jsonl: "json-lines",
  ndjson: "json-lines",
  md: "markdown",
  markdown: "markdown",
};

const JSON_FEED = /"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\\?\/version/;

/** The format of a text: what it begins with says more than the file's name. */
function formatOf({ file, text }: Source): Format {
  if (/^(---|\+\+\+)[ \t]*\n/.test(text)) return "markdown";
  if (/^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype html|html)\b/i.test(text))
    return "html";
  if (/^\s*(<[?!][^>]*>\s*)*<(rss|feed|rdf:rdf)[\s>]/i.test(text)) return "feed";
  if (/^\s*\{/.test(text) && JSON_FEED.test(text)) return "feed";
  const extension = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? "";
  return byExtension[extension] ?? "plain-text";
}

/**
 * Reads the documents of one file, whatever its format.
 * @param file how messages call the file; its ending helps to tell the format
 * @param encoding overrides what the file declares, but not its byte order mark
 */
export async function readDocuments(
  file: string,
  bytes: Uint8Array,
  publishers: Publishers,
  encoding?: string,
): Promise<Reading> {
  const decoded = decodeText(bytes, encoding);
  if ("fault" in decoded) {
    const { fault, line } = decoded;
    return failed({ file }, fault, line === undefined ? {} : { line });
  }
  const source = { file, text: decoded.text };
  const read = await formats[formatOf(source)]();
  return read(source, publishers);
}
