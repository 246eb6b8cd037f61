import { Readability } from "@mozilla/readability";
import { JSDOM, VirtualConsole } from "jsdom";
import { hostOf } from "../corpus/address.ts";
import type { Publishers } from "../corpus/publishers.ts";
import { documentOf, failed, type Reading, type Source } from "./document.ts";
import { htmlBlocks } from "./html-blocks.ts";
import { detectLanguage, languageTag } from "./language.ts";
import { publishedDay } from "./published.ts";
import { publisherName } from "./publisher-name.ts";

type Page = JSDOM["window"]["document"];
type Json = Record<string, unknown>;

const articleTypes = /Article|BlogPosting|Report|WebPage|LegalForceStatus|Legislation/;

/** Parses without running scripts, loading anything or writing to the console. */
export function parseHtml(html: string): Page {
  return new JSDOM(html, { virtualConsole: new VirtualConsole() }).window.document;
}

function objectsIn(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== "object" || value === null) return [];
  const one = value as Json;
  return [one, ...objectsIn(one["@graph"]), ...objectsIn(one.mainEntity)];
}

/** The page's JSON-LD description of an article; empty where there is none that can be read. */
function linkedData(page: Page): Json {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const found = objectsIn(JSON.parse(script.textContent ?? "")).find(
        (one) => articleTypes.test(String(one["@type"])) && typeof one.headline === "string",
      );
      if (found !== undefined) return found;
    } catch {
      // Pages publish broken JSON; their other descriptions still count.
    }
  }
  return {};
}

function text(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  return value.replace(/\s+/g, " ").trim() || undefined;
}

function metaReader(page: Page): (...names: string[]) => string | undefined {
  return (...names) => {
    for (const name of names) {
      const selector = `meta[property="${name}" i], meta[name="${name}" i], meta[itemprop="${name}" i]`;
      const found = text(page.querySelector(selector)?.getAttribute("content"));
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

function addressOf(page: Page, meta: ReturnType<typeof metaReader>): string | undefined {
  const canonical = page.querySelector('link[rel~="canonical" i]')?.getAttribute("href");
  const candidates = [canonical, meta("og:url", "twitter:url")];
  return candidates.map(text).find((one) => one !== undefined && hostOf(one) !== "");
}

function stated(page: Page) {
  const data = linkedData(page);
  const meta = metaReader(page);
  const dates = [
    data.datePublished,
    meta("article:published_time", "datePublished", "date", "dc.date", "dcterms.issued", "pubdate"),
    page
      .querySelector("article time[datetime], time[pubdate], main time[datetime]")
      ?.getAttribute("datetime"),
  ];
  const [publisher] = objectsIn(data.publisher);
  return {
    title: text(data.headline) ?? meta("og:title", "twitter:title", "dc.title"),
    url: addressOf(page, meta),
    published: dates.map(publishedDay).find((day) => day !== undefined),
    publisher: [meta("og:site_name"), text(publisher?.name)],
    language: languageTag(page.documentElement.lang) ?? languageTag(meta("og:locale", "language")),
  };
}

/** The article's blocks as Readability finds them, without a first one that repeats the title. */
function articleBlocks(page: Page): { title: string | undefined; blocks: string[] } {
  const article = new Readability(page.cloneNode(true) as Page).parse();
  const title = text(article?.title);
  if (!article?.content) return { title, blocks: [] };
  const blocks = htmlBlocks(parseHtml(article.content).body);
  return { title, blocks: blocks[0] === title ? blocks.slice(1) : blocks };
}

/** Reads a web page: what it states of itself, and the article that Readability finds on it. */
export function readHtml(source: Source, publishers: Publishers): Reading {
  const page = parseHtml(source.text);
  const known = stated(page);
  const article = articleBlocks(page);
  const title = known.title ?? article.title;
  if (title === undefined) return failed(source, "there is no title", { field: "title" });
  if (article.blocks.length === 0) return failed(source, "there is no article on the page");
  const body = article.blocks.join("\n\n");
  const document = documentOf({
    title,
    url: known.url,
    publisher: publisherName(publishers, known.url, known.publisher),
    published: known.published,
    language: known.language ?? detectLanguage(body),
    text: body,
  });
  return { documents: [document], problems: [] };
}
