import { type Atom, type Json, parseFeed, type Rdf, type Rss } from "feedsmith";
import type { Publishers } from "../corpus/publishers.ts";
import { failed, type Reading, type Source } from "./document.ts";
import { htmlText, xmlFault } from "./html-text.ts";
import { parseRow } from "./row.ts";

type Entry = Record<"title" | "url" | "published" | "language" | "text", string | undefined>;

interface Feed {
  title: string | undefined;
  /** Address that relative ones start from. */
  base: string | undefined;
  entries: Entry[];
}

const html = (text: string | undefined) => (text === undefined ? undefined : htmlText(text));

function readRss(feed: Rss.Feed<string> | Rdf.Feed<string>): Feed {
  const isRss = "language" in feed || "image" in feed;
  const language = isRss ? (feed as Rss.Feed<string>).language : undefined;
  const entries = (feed.items ?? []).map((item): Entry => {
    const { guid, pubDate } = item as Rss.Item<string>;
    const { title, link, description, content, dc } = item;
    return {
      title: html(title),
      url: link ?? (guid?.isPermaLink === false ? undefined : guid?.value),
      published: pubDate ?? dc?.dates?.[0],
      language: dc?.languages?.[0] ?? language,
      text: html(content?.encoded ?? description),
    };
  });
  return { title: html(feed.title), base: feed.link, entries };
}

const textOf = (text: Partial<Atom.Text> | undefined) =>
  text?.type === undefined || text.type === "text" ? text?.value : html(text.value);

const pageLink = (links: readonly Atom.Link<string>[] | undefined) =>
  links?.find(({ rel }) => rel === undefined || rel === "alternate")?.href;

function readAtom(feed: Atom.Feed<string>): Feed {
  const base = pageLink(feed.links);
  const entries = (feed.entries ?? []).map((entry): Entry => {
    const { title, links, published, updated, content, summary, xml } = entry;
    return {
      title: textOf(title),
      url: pageLink(links),
      published: published ?? updated,
      language: xml?.lang ?? feed.xml?.lang,
      text: textOf(content) ?? textOf(summary),
    };
  });
  return { title: textOf(feed.title), base, entries };
}

function readJson(feed: Json.Feed<string>): Feed {
  const entries = (feed.items ?? []).map(
    (item): Entry => ({
      title: item.title,
      url: item.url,
      published: item.date_published,
      language: item.language ?? feed.language,
      text: html(item.content_html) ?? item.content_text ?? item.summary,
    }),
  );
  return { title: feed.title, base: feed.home_page_url, entries };
}

function feedIn(text: string): Feed {
  const { format, feed } = parseFeed(text);
  if (format === "atom") return readAtom(feed as Atom.Feed<string>);
  if (format === "json") return readJson(feed as Json.Feed<string>);
  return readRss(feed as Rss.Feed<string>);
}

function absolute(url: string | undefined, base: string | undefined): string | undefined {
  if (url === undefined || URL.canParse(url)) return url;
  return URL.canParse(url, base) ? new URL(url, base).href : url;
}

/** Lines on which the entries of an XML feed begin; none for JSON, which is often one line. */
function entryLines(text: string): number[] {
  const starts = [...text.matchAll(/<(?:\w+:)?(?:item|entry)[\s>]/gi)].map(({ index }) => index);
  let [line, at] = [1, 0];
  return starts.map((start) => {
    for (; at < start; at++) if (text.charCodeAt(at) === 10) line++;
    return line;
  });
}

/** Reads a feed, RSS, RDF, Atom or JSON Feed: one document for each entry. */
export function readFeed(source: Source, publishers: Publishers): Reading {
  let feed: Feed;
  try {
    feed = feedIn(source.text);
  } catch (error) {
    const fault = /^\s*</.test(source.text) ? xmlFault(source.text) : undefined;
    const said = error instanceof Error ? error.message : String(error);
    return failed(source, fault?.message ?? said, { line: fault?.line ?? 1 });
  }
  const reading: Reading = { documents: [], problems: [] };
  const lines = entryLines(source.text);
  feed.entries.forEach((entry, n) => {
    const row = { ...entry, url: absolute(entry.url, feed.base), publisher: feed.title };
    const read = parseRow(row, publishers);
    if ("document" in read) {
      reading.documents.push(read.document);
      return;
    }
    const line = lines[n];
    const place = { file: source.file, severity: "error", ...(line && { line }) } as const;
    for (const { field, message } of read.faults) {
      reading.problems.push({ ...place, field, message: `entry ${n + 1}: ${message}` });
    }
  });
  return reading;
}
