import { wordsOf } from "../../search/words.ts";
import { hostOf } from "../corpus/address.ts";
import type { Publishers } from "../corpus/publishers.ts";
import { type FrontMatter, parseFrontMatter } from "../front-matter.ts";
import { documentOf, failed, type Reading, type Source } from "./document.ts";
import { cutFooter, type Provenance } from "./footer.ts";
import { detectLanguage, languageTag } from "./language.ts";
import { type MarkdownBlock, markdownBlocks, unescapeText } from "./markdown-blocks.ts";
import { publishedDay } from "./published.ts";
import { publisherName } from "./publisher-name.ts";

type Fields = Record<string, unknown>;

const dateFields = ["date", "published", "publishdate", "publishDate", "pubDate", "datePublished"];
const addressFields = [
  "canonical",
  "canonicalURL",
  "canonical_url",
  "original_url",
  "originalURL",
  "source_url",
  "link",
  "url",
  "source",
];

function textsIn(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((one): one is string => typeof one === "string" && one.trim() !== "");
}

function addressIn(fields: Fields): string | undefined {
  return addressFields.flatMap((name) => textsIn(fields[name])).find((text) => hostOf(text) !== "");
}

function sameName(a: string, b: string): boolean {
  return wordsOf(a).join("") === wordsOf(b).join("");
}

/** Whether a lone link at the end is named after the publisher, so that it leads to the article. */
function namesPublisher(block: MarkdownBlock, categories: string[]): boolean {
  const host = hostOf(block.links[0] ?? "");
  if (host === "" || !block.onlyLink) return false;
  const names = [...categories, host, host.split(".").at(-2) ?? host, "source", "original", "via"];
  return names.some((name) => sameName(name, block.text));
}

/** Cuts what stands below the article: lone links to it, invitations, source lines. */
function cutMarkdownFooter(blocks: MarkdownBlock[], categories: string[]) {
  let rest = blocks;
  let provenance: Provenance = {};
  for (;;) {
    const last = rest.at(-1);
    if (last === undefined) break;
    if (namesPublisher(last, categories)) {
      const [url = ""] = last.links;
      provenance = { ...provenance, url };
      rest = rest.slice(0, -1);
      continue;
    }
    const cut = cutFooter(last.text.split("\n"));
    if (cut.lines.length === last.text.split("\n").length) break;
    const said = /^the post /i.test(last.text) && last.links[0] ? { url: last.links[0] } : {};
    provenance = { ...provenance, ...cut.provenance, ...said };
    const text = cut.lines.join("\n").trim();
    rest = [...rest.slice(0, -1), ...(text === "" ? [] : [{ ...last, text }])];
    if (text !== "") break;
  }
  return { blocks: rest, provenance };
}

function dateIn(fields: Fields): { field?: string; published?: string | undefined } {
  const field = dateFields.find((name) => fields[name] !== undefined && fields[name] !== "");
  return field === undefined ? {} : { field, published: publishedDay(fields[field]) };
}

/** The title, and the blocks without a heading that only repeats it. */
function cutTitle(fields: Fields, blocks: MarkdownBlock[]) {
  const stated = textsIn(fields.title)[0];
  const title = stated === undefined ? undefined : unescapeText(stated).trim();
  const [first, ...rest] = blocks;
  if (!first?.heading) return { title, blocks };
  if (title === undefined) return { title: first.text, blocks: rest };
  return { title, blocks: sameName(title, first.text) ? rest : blocks };
}

/** Reads Markdown as Hugo and its like keep it: YAML or TOML front matter, then the text. */
export function readMarkdown(source: Source, publishers: Publishers): Reading {
  const matter = parseFrontMatter(source.text);
  if (matter && "fault" in matter) {
    return failed(source, matter.fault.message, { line: matter.fault.line });
  }
  return readParts(source, matter, publishers);
}

function readParts(
  source: Source,
  matter: FrontMatter | undefined,
  publishers: Publishers,
): Reading {
  const fields = matter?.fields ?? {};
  const place = (field: string) => {
    const line = matter?.lineOf([field]);
    return { field, ...(line === undefined ? {} : { line }) };
  };
  const categories = [fields.categories, fields.category, fields.tags, fields.publisher].flatMap(
    textsIn,
  );
  const titled = cutTitle(fields, markdownBlocks(matter?.body ?? source.text));
  const { blocks, provenance } = cutMarkdownFooter(titled.blocks, categories);
  if (titled.title === undefined)
    return failed(source, "there is no title", { field: "title", line: 1 });
  const date = dateIn(fields);
  if (date.field !== undefined && date.published === undefined) {
    return failed(source, "not a date", place(date.field));
  }
  const text = blocks.map((block) => block.text).join("\n\n");
  if (text === "") return failed(source, "there is no text", { line: matter?.bodyLine ?? 1 });
  const url = addressIn(fields) ?? provenance.url;
  const document = documentOf({
    title: titled.title,
    url,
    publisher: publisherName(publishers, url, [
      ...textsIn(fields.publisher),
      provenance.publisher,
      categories[0],
    ]),
    published: date.published ?? provenance.published,
    language: languageTag(fields.lang) ?? languageTag(fields.language) ?? detectLanguage(text),
    text,
  });
  return { documents: [document], problems: [] };
}
