import { type ArticleKind, articleKinds } from "../model/article.ts";
import { type Sort, sorts } from "../model/sort.ts";

export const ages = ["month", "year"] as const;

/** How the popup's results are narrowed and ordered; kept until the browser is closed. */
export interface PopupFilters {
  kind?: ArticleKind;
  publisher?: string;
  language?: string;
  /** No older than this, counted back from the data date. */
  age?: (typeof ages)[number];
  sort: Sort;
}

export const noFilters: PopupFilters = { sort: "best" };

/** Reads whatever was stored. Total: a field that is missing or wrong filters nothing. */
export function parseFilters(stored: unknown): PopupFilters {
  const { kind, publisher, language, age, sort } = (stored ?? {}) as Record<string, unknown>;
  const knownKind = articleKinds.find((known) => known === kind);
  const knownAge = ages.find((known) => known === age);
  return {
    ...(knownKind && { kind: knownKind }),
    ...(typeof publisher === "string" && publisher !== "" && { publisher }),
    ...(typeof language === "string" && language !== "" && { language }),
    ...(knownAge && { age: knownAge }),
    sort: sorts.find((known) => known === sort) ?? "best",
  };
}

/** Whether anything is left out; an order leaves nothing out. */
export function isNarrowing({ sort: _, ...filters }: PopupFilters): boolean {
  return Object.keys(filters).length > 0;
}

/** The day on which a month or a year before the data date begins, YYYY-MM-DD. */
export function firstDayOf(age: NonNullable<PopupFilters["age"]>, dataDate: string): string {
  const day = new Date(dataDate);
  if (age === "month") day.setUTCMonth(day.getUTCMonth() - 1);
  else day.setUTCFullYear(day.getUTCFullYear() - 1);
  return day.toISOString().slice(0, 10);
}
