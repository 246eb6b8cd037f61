/** Days since 1970 of a calendar day as YYYY-MM-DD; 0 for what is no date. */
export function dayNumber(date: string): number {
  const time = Date.UTC(+date.slice(0, 4), +date.slice(5, 7) - 1, +date.slice(8, 10));
  return Number.isNaN(time) ? 0 : Math.floor(time / 86_400_000);
}
