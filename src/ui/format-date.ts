/** How much of a date is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
const dateForm = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes up to a millisecond, and a list has many dates: each is made once. */
function formatFor(locale: string | undefined, month: boolean, day: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${month} ${day}`;
  const options: Intl.DateTimeFormatOptions = { year: "numeric", timeZone: "UTC" };
  if (month) options.month = "short";
  if (day) options.day = "numeric";
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, format);
  return format;
}

/**
 * A calendar date in the reader's locale, as precise as it was given: "11 Feb 2025",
 * "Feb 2025", "2025". It is the day as published: no time zone shifts it.
 * Anything else than a date comes back as it is.
 */
export function formatDate(date: string, locale?: string): string {
  const [, year, month, day] = dateForm.exec(date) ?? [];
  if (!year) return date;
  const time = Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
  return formatFor(locale, month !== undefined, day !== undefined).format(time);
}
