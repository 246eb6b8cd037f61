import type { PageContext } from "../model/page.ts";

/** What of the page's context does not depend on its text. */
export type PageFacts = Omit<PageContext, "entities" | "passage">;

/** How the common content systems name a page's day of publication. */
const dateMeta = [
  "article:published_time",
  "og:article:published_time",
  "og:published_time",
  "datepublished",
  "citation_publication_date",
  "citation_date",
  "dc.date.issued",
  "dcterms.issued",
  "dc.date",
  "dcterms.date",
  "dcterms.created",
  "parsely-pub-date",
  "sailthru.date",
  "publish-date",
  "publish_date",
  "publishdate",
  "publication_date",
  "pubdate",
  "date",
];

const dateElements =
  "time[pubdate],time[itemprop=datePublished],[itemprop=datePublished],article time[datetime],main time[datetime]";

const day = /(?<!\d)((?:19|20)\d\d)[-/.](0[1-9]|1[0-2])[-/.](0[1-9]|[12]\d|3[01])(?!\d)/;
/** Before this year no page was published; what claims it is about something else. */
const firstYear = 1991;

/**
 * The calendar day that a date names, YYYY-MM-DD, as its publisher wrote it; undefined where
 * there is none or it cannot be a day of publication.
 */
export function parseDay(text: string | null | undefined): string | undefined {
  if (!text) return undefined;
  const found = day.exec(text);
  if (found) return Number(found[1]) >= firstYear ? found.slice(1).join("-") : undefined;
  if (!/\p{L}/u.test(text) || !/\b(19|20)\d\d\b/.test(text)) return undefined;
  const date = new Date(text);
  if (Number.isNaN(date.getTime()) || date.getFullYear() < firstYear) return undefined;
  const two = (part: number) => String(part).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The first `datePublished` anywhere in a structure; pages nest it in many ways. */
function findPublished(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { datePublished } = value as { datePublished?: unknown };
  const own = typeof datePublished === "string" ? parseDay(datePublished) : undefined;
  if (own) return own;
  for (const inner of Object.values(value)) {
    const found = findPublished(inner);
    if (found) return found;
  }
  return undefined;
}

function publishedByData(page: Document): string | undefined {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const found = findPublished(JSON.parse(script.textContent ?? ""));
      if (found) return found;
    } catch {
      // Broken data of the page says nothing.
    }
  }
  return undefined;
}

function metaOf(page: Document): Map<string, string> {
  const values = new Map<string, string>();
  for (const meta of page.querySelectorAll("meta[content]")) {
    const name = ["property", "name", "itemprop"]
      .map((key) => meta.getAttribute(key))
      .find(Boolean);
    const key = name?.toLowerCase();
    if (key && !values.has(key)) values.set(key, meta.getAttribute("content") ?? "");
  }
  return values;
}

function publishedByElement(page: Document): string | undefined {
  const element = page.querySelector(dateElements);
  if (!element) return undefined;
  const written = element.getAttribute("datetime") ?? element.getAttribute("content");
  return parseDay(written ?? element.textContent);
}

/** When the page says that it was published, from the most to the least reliable place. */
export function publishedOn(page: Document, url: string): string | undefined {
  const meta = metaOf(page);
  const byMeta = dateMeta.map((name) => parseDay(meta.get(name))).find(Boolean);
  return (
    publishedByData(page) ?? byMeta ?? publishedByElement(page) ?? parseDay(new URL(url).pathname)
  );
}

/** The page's address as it names itself, without fragment. */
function urlOf(page: Document): string {
  const own = page.location?.href ?? page.URL;
  const canonical = page.querySelector<HTMLLinkElement>("link[rel=canonical][href]")?.href;
  const url = URL.parse(canonical ?? own) ?? new URL(own);
  const chosen = /^https?:$/.test(url.protocol) ? url : new URL(own);
  chosen.hash = "";
  return chosen.href;
}

/** What the page says of its language; pictures and other XML have an attribute, but no property for it. */
function languageOf({ documentElement, body }: Document): string {
  const own = documentElement?.getAttribute("lang") ?? documentElement?.getAttribute("xml:lang");
  return own?.trim() || body?.lang?.trim() || "";
}

/** Reads what the page says of itself. Never throws, whatever the page. */
export function readPageFacts(page: Document): PageFacts {
  const url = urlOf(page);
  const published = publishedOn(page, url);
  return {
    url,
    title: page.title.trim(),
    language: languageOf(page),
    ...(published && { published }),
  };
}

/** How much of a page's beginning stands for it, in UTF-16 code units. */
const beginningLength = 600;
/** Shorter paragraphs are captions, bylines and buttons. */
const shortestParagraph = 60;
const paragraphsTried = 30;

/** The first words of the page's text, or what it says about itself where it has no paragraphs. */
export function beginningOf(page: Document): string {
  const paragraphs = [...page.querySelectorAll("p")].slice(0, paragraphsTried);
  const texts = paragraphs.map((paragraph) =>
    (paragraph.textContent ?? "").replace(/\s+/g, " ").trim(),
  );
  const text = texts.filter(({ length }) => length >= shortestParagraph).join(" ");
  const description = page.querySelector<HTMLMetaElement>("meta[name=description]")?.content;
  return (text || description || page.title).slice(0, beginningLength);
}
