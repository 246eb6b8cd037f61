/**
 * Days since 1970 of a calendar day as YYYY-MM-DD, of the first of a month, or of the middle of a year; 0
 * for what is no date. Asked for every article before the first result, so it takes no list apart.
 */
export function dayNumber(date: string): number {
  const year = date.length < 4 ? Number.NaN : Number(date.slice(0, 4));
  const month = date.length < 7 ? 7 : Number(date.slice(5, 7));
  const day = date.length < 10 ? 1 : Number(date.slice(8, 10));
  const time = Date.UTC(year, month - 1, day);
  return Number.isNaN(time) ? 0 : Math.floor(time / 86_400_000);
}
