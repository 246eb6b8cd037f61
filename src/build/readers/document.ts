import type { Problem } from "../problem.ts";

/** An article as any of the readers gives it. */
export interface Document {
  title: string;
  url?: string;
  /** Name of the publisher, as a reader knows it. */
  publisher?: string;
  /** Calendar day as published, YYYY-MM-DD. */
  published?: string;
  /** ISO 639-1. */
  language?: string;
  /** Without markup, footer lines and images; paragraphs are apart by line breaks. */
  text: string;
}

/** What a reader makes of one file: a broken entry is told of, the rest is read. */
export interface Reading {
  documents: Document[];
  problems: Problem[];
}

/** A file's decoded text and how messages call it. */
export interface Source {
  file: string;
  text: string;
}

export function failed(
  { file }: Pick<Source, "file">,
  message: string,
  place: Place = {},
): Reading {
  return { documents: [], problems: [{ file, message, severity: "error", ...place }] };
}

export type Place = Partial<Pick<Problem, "line" | "field">>;

type Loose<T> = { [K in keyof T]: T[K] | undefined };

/** The document without the fields that are not known. */
export function documentOf({
  title,
  text,
  ...known
}: Loose<Document> & { title: string; text: string }): Document {
  const fields = Object.entries(known).filter(([, value]) => value !== undefined && value !== "");
  return { title, ...Object.fromEntries(fields), text };
}
