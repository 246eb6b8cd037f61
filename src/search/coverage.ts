import type { Coverage } from "../model/card.ts";

/** The month after one given as YYYY-MM. */
function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
}

/**
 * How many articles appeared in each month, from the first to the last month
 * with one; quiet months between are there with 0.
 * @param days YYYY-MM-DD, in any order; a year alone is of no month, and left out
 */
export function coverageByMonth(days: readonly string[]): Coverage[] {
  const counts = new Map<string, number>();
  for (const day of days) {
    const month = day.slice(0, 7);
    if (month.length === 7) counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  const months = [...counts.keys()].sort();
  const last = months.at(-1) ?? "";
  const coverage: Coverage[] = [];
  for (let month = months[0] ?? "9"; month <= last; month = nextMonth(month)) {
    coverage.push({ month, count: counts.get(month) ?? 0 });
  }
  return coverage;
}
