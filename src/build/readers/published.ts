import { isCalendarDay } from "../calendar-day.ts";

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

function dayFrom(year = "", month = "", day = ""): string | undefined {
  const named = months.indexOf(month.slice(0, 3).toLowerCase());
  const number = named < 0 ? month : String(named + 1);
  const date = `${year}-${number.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isCalendarDay(date) ? date : undefined;
}

/**
 * The calendar day that a date names, as its publisher wrote it: no time zone is converted.
 * Takes ISO 8601, RFC 2822, `11 February 2025`, `Feb. 11, 2025`, and what TOML parses dates into.
 */
export function publishedDay(value: unknown): string | undefined {
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? undefined : publishedDay(value.toISOString());
  }
  if (typeof value !== "string") return undefined;
  const text = value.trim();
  const iso = /^(\d{4})-?(\d\d)-?(\d\d)(?![\d-])/.exec(text);
  if (iso) return dayFrom(iso[1], iso[2], iso[3]);
  const dayFirst = /^(?:[a-z]{2,9}\.?,?\s+)?(\d{1,2})\.?\s+([a-z]{3,9})\.?,?\s+(\d{4})\b/i.exec(
    text,
  );
  if (dayFirst) return dayFrom(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst =
    /^(?:[a-z]{2,9}\.?,\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/i.exec(text);
  if (monthFirst) return dayFrom(monthFirst[3], monthFirst[1], monthFirst[2]);
  return undefined;
}
