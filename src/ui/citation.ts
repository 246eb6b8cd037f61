import type { ArticleView } from "../model/card.ts";
import { formatDate } from "./format-date.ts";

/**
 * References to articles in five forms. Written here because this is part of what every page loads:
 * the packages that do it also read these forms and know styles, which nobody asks for in a card.
 */
export type CitationFormat = "text" | "markdown" | "bibtex" | "ris" | "csl";

export const formatWords: Record<CitationFormat, string> = {
  text: "plain text",
  markdown: "Markdown",
  bibtex: "BibTeX",
  ris: "RIS",
  csl: "CSL-JSON",
};

/** As much of an article as its reference needs. */
export type CitedArticle = Pick<
  ArticleView,
  "id" | "title" | "descriptive" | "url" | "publisher" | "published" | "language" | "kind"
>;

/** A title of ours is a description, which references put in square brackets. */
function titleOf({ title, descriptive }: CitedArticle): string {
  return descriptive ? `[${title}]` : title;
}

function asText(article: CitedArticle): string {
  const { publisher, published, url, descriptive } = article;
  const title = descriptive ? titleOf(article) : `“${article.title}”`;
  return `${publisher}, ${title}, ${formatDate(published)}, ${url}`;
}

function asMarkdown(article: CitedArticle): string {
  const plain = (text: string) => text.replace(/[\\`*_[\]<>]/g, "\\$&");
  const url = article.url.replace(/[()]/g, (bracket) => (bracket === "(" ? "%28" : "%29"));
  const { publisher, published } = article;
  return `[${plain(titleOf(article))}](${url}), ${plain(publisher)}, ${formatDate(published)}`;
}

const texWords: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function tex(text: string): string {
  return text.replace(/[\\~^&%$#_{}]/g, (sign) => texWords[sign] ?? `\\${sign}`);
}

/** https://www.bibtex.org/Format: `misc` is the type for what has an address and no journal. */
function asBibtex(article: CitedArticle, today: string): string {
  const [year, month] = article.published.split("-");
  const fields = {
    author: `{${tex(article.publisher)}}`,
    title: `{${tex(titleOf(article))}}`,
    year,
    month,
    date: article.published,
    url: article.url.replace(/[{}\\]/g, encodeURIComponent),
    urldate: today,
    language: article.language,
  };
  const known = Object.entries(fields).filter(([, value]) => value !== undefined);
  const lines = known.map(([name, value]) => `  ${name} = {${value}},`);
  return [`@misc{${article.id},`, ...lines, "}"].join("\n");
}

const risTypes: Partial<Record<ArticleView["kind"], string>> = {
  news: "NEWS",
  opinion: "NEWS",
  law: "STAT",
  report: "RPT",
};

/** Laws and reports have a publisher; whatever else stands in the paper or on the site that it names. */
const isPublished = ({ kind }: CitedArticle) => kind === "law" || kind === "report";

/** https://en.wikipedia.org/wiki/RIS_(file_format): two letters, two spaces, a dash, a space. */
function asRis(article: CitedArticle, today: string): string {
  const slashes = (date: string) => date.replaceAll("-", "/");
  const fields = [
    ["TY", risTypes[article.kind] ?? "ELEC"],
    ["ID", article.id],
    ["TI", titleOf(article)],
    [isPublished(article) ? "PB" : "T2", article.publisher],
    ["PY", article.published.slice(0, 4)],
    ["DA", slashes(article.published)],
    ["LA", article.language],
    ["UR", article.url],
    ["Y2", slashes(today)],
    ["ER", ""],
  ];
  return fields.map(([tag, value]) => `${tag}  - ${value}`).join("\r\n");
}

const cslTypes: Partial<Record<ArticleView["kind"], string>> = {
  news: "article-newspaper",
  opinion: "article-newspaper",
  law: "legislation",
  report: "report",
};

const dateParts = (date: string) => ({ "date-parts": [date.split("-").map(Number)] });

/** https://docs.citationstyles.org/en/stable/specification.html, appendices III and IV. */
function asCsl(article: CitedArticle, today: string): object {
  const { id, kind, publisher, published, url, language } = article;
  return {
    id,
    type: cslTypes[kind] ?? "webpage",
    title: titleOf(article),
    [isPublished(article) ? "publisher" : "container-title"]: publisher,
    issued: dateParts(published),
    accessed: dateParts(today),
    URL: url,
    language,
  };
}

/** The references of articles, as one text. `today` is when they were looked at. */
export function cite(
  articles: readonly CitedArticle[],
  format: CitationFormat,
  today: Date,
): string {
  const day = today.toISOString().slice(0, 10);
  switch (format) {
    case "text":
      return articles.map(asText).join("\n");
    case "markdown":
      return articles.map((article) => `- ${asMarkdown(article)}`).join("\n");
    case "bibtex":
      return articles.map((article) => asBibtex(article, day)).join("\n\n");
    case "ris":
      return articles.map((article) => asRis(article, day)).join("\r\n");
    case "csl":
      return JSON.stringify(
        articles.map((article) => asCsl(article, day)),
        null,
        2,
      );
  }
}
