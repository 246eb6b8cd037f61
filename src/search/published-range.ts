const DAY_MS = 86_400_000;

/** Days since 1970 between which something was published, both included. */
export interface PublishedRange {
  first: number;
  last: number;
}

const dayOf = (year: number, month: number, day: number) =>
  Math.floor(Date.UTC(year, month - 1, day) / DAY_MS);

/** A day as YYYY-MM-DD is itself; a month or a year alone may be any of its days. */
export function publishedRange(published: string): PublishedRange {
  const [year = Number.NaN, month, day] = published.split("-").map(Number);
  const first = dayOf(year, month ?? 1, day ?? 1);
  const next = month === undefined ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1);
  const last = day === undefined ? next - 1 : first;
  return Number.isNaN(first) || Number.isNaN(last) ? { first: 0, last: 0 } : { first, last };
}

/** Days between two publications; 0 where they may be of one day. */
export function daysApart(a: PublishedRange, b: PublishedRange): number {
  return Math.max(0, a.first - b.last, b.first - a.last);
}
