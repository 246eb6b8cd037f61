import { z } from "zod";
import type { Publishers } from "../corpus/publishers.ts";
import { type Document, documentOf } from "./document.ts";
import { detectLanguage, languageTag } from "./language.ts";
import { publishedDay } from "./published.ts";
import { publisherName } from "./publisher-name.ts";

/** Names under which programs keep the fields of a document; the first that is there counts. */
const fieldNames: Record<keyof Document, string[]> = {
  title: ["title", "headline"],
  url: ["url", "link", "canonical_url"],
  publisher: ["publisher", "source", "site"],
  published: [
    "published",
    "date",
    "published_at",
    "date_published",
    "datePublished",
    "datepublished",
  ],
  language: ["language", "lang"],
  text: ["text", "body", "content", "digest", "summary"],
};

const some = z.string("must be a text").trim().min(1, "is empty");
const rowSchema = z.object({
  title: some,
  url: z.url({ protocol: /^https?$/, error: "not an http address" }).optional(),
  publisher: some.optional(),
  published: some
    .transform((text, context) => {
      const day = publishedDay(text);
      if (day === undefined) context.addIssue("not a date");
      return day;
    })
    .optional(),
  language: some.optional(),
  text: some,
});

type Row = Readonly<Record<string, unknown>>;
type Read = { document: Document } | { faults: { field: string; message: string }[] };

/** The row's own name of a field, where it has the field. */
function nameIn(row: Row, field: keyof Document): string | undefined {
  return fieldNames[field].find(
    (name) => row[name] !== undefined && row[name] !== null && row[name] !== "",
  );
}

/** One document from a row of named fields, as JSON Lines and CSV have them. */
export function parseRow(row: Row, publishers: Publishers): Read {
  const fields = Object.keys(fieldNames) as (keyof Document)[];
  const present = fields.flatMap((field) => {
    const name = nameIn(row, field);
    return name === undefined ? [] : [[field, row[name]] as const];
  });
  const parsed = rowSchema.safeParse(Object.fromEntries(present));
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => {
      const field = path[0] as keyof Document;
      const name = nameIn(row, field);
      return { field: name ?? field, message: name === undefined ? "is missing" : message };
    });
    return { faults };
  }
  const { title, url, publisher, published, language, text } = parsed.data;
  const document = documentOf({
    title,
    url,
    publisher: publisherName(publishers, url, [publisher]),
    published,
    language: languageTag(language) ?? detectLanguage(text),
    text,
  });
  return { document };
}
