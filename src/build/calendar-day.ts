/** Whether the text is a day that exists, as YYYY-MM-DD. */
export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  // Date.parse takes 2025-02-30 for the second of March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Days from the first day to the second; negative where the second is earlier. */
export function daysBetween(first: string, second: string): number {
  return Math.round((Date.parse(second) - Date.parse(first)) / 86_400_000);
}
