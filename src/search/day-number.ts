/** Days since 1970 of a calendar day as YYYY-MM-DD, of the first of a month, or of the middle of a year; 0 for what is no date. */
export function dayNumber(date: string): number {
  const [year, month = 7, day = 1] = date.split("-").map(Number);
  const time = Date.UTC(year ?? Number.NaN, month - 1, day);
  return Number.isNaN(time) ? 0 : Math.floor(time / 86_400_000);
}
