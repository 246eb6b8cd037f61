import { daysBetween, isCalendarDay } from "../calendar-day.ts";

/** Host name in lower case without `www.`; empty where the text is no address. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : "";
}

/** `/2025/02/11/`, `/2025/2/11`, `/2025/feb/11`, `/2025-02-11-title`, `title-2025-02-11`, `/20250211/`. */
const dayPatterns = [
  /\/(20\d\d)\/([01]?\d|[a-z]{3})\/([0-3]?\d)(?=\/|$)/i,
  /\/(20\d\d)-(\d\d)-(\d\d)(?=[-_/.]|$)/,
  /[-_](20\d\d)-(\d\d)-(\d\d)(?:\.\w+)?\/?$/,
  /\/(20\d\d)(\d\d)(\d\d)(?=\/|$)/,
];
const monthPattern = /\/(20\d\d)\/([01]?\d|[a-z]{3})(?=\/)/i;
const monthNames = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

function monthNumber(text: string): string {
  const named = monthNames.indexOf(text.toLowerCase());
  return (named < 0 ? text : String(named + 1)).padStart(2, "0");
}

/** The date that an address itself names, as YYYY-MM-DD or YYYY-MM; undefined where it names none. */
export function dateInAddress(url: string): string | undefined {
  const path = url.replace(/^[^/]*\/\/[^/]*/, "").replace(/[?#].*$/, "");
  for (const pattern of dayPatterns) {
    const [, year = "", month = "", day = ""] = pattern.exec(path) ?? [];
    const date = `${year}-${monthNumber(month)}-${day.padStart(2, "0")}`;
    if (isCalendarDay(date)) return date;
  }
  const [, year = "", month = ""] = monthPattern.exec(path) ?? [];
  const date = `${year}-${monthNumber(month)}`;
  return isCalendarDay(`${date}-01`) ? date : undefined;
}

/** Whether a day fits the date in an address. A day of difference is a time zone. */
export function fitsAddress(published: string, inAddress: string): boolean {
  if (published.length <= 7) return inAddress.startsWith(published);
  if (inAddress.length === 10) return Math.abs(daysBetween(inAddress, published)) <= 1;
  const first = `${inAddress}-01`;
  const after = new Date(`${first}T00:00:00Z`);
  after.setUTCMonth(after.getUTCMonth() + 1);
  const next = after.toISOString().slice(0, 10);
  return daysBetween(first, published) >= -1 && daysBetween(next, published) <= 0;
}
