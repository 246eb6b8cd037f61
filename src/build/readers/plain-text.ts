import { hostOf } from "../corpus/address.ts";
import type { Publishers } from "../corpus/publishers.ts";
import { documentOf, failed, type Reading, type Source } from "./document.ts";
import { cutFooter } from "./footer.ts";
import { detectLanguage } from "./language.ts";
import { publisherName } from "./publisher-name.ts";

/** Reads plain text: the headline on the first line, then the text, then lines on its source. */
export function readPlainText(source: Source, publishers: Publishers): Reading {
  const lines = source.text.split("\n").map((line) => line.trimEnd());
  const first = lines.findIndex((line) => line.trim() !== "");
  const title = lines[first]?.trim();
  if (title === undefined) return failed(source, "the file is empty", { line: 1 });
  const { lines: body, provenance } = cutFooter(lines.slice(first + 1));
  const text = body.join("\n").trim();
  if (text === "")
    return failed(source, "there is no text below the headline", { line: first + 1 });
  const { url } = provenance;
  const document = documentOf({
    title,
    url: hostOf(url ?? "") === "" ? undefined : url,
    publisher: publisherName(publishers, url, [provenance.publisher]),
    published: provenance.published,
    language: detectLanguage(text),
    text,
  });
  return { documents: [document], problems: [] };
}
