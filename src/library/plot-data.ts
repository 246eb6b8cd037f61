import uPlot from "uplot";
import type { Coverage } from "../model/card.ts";
import { formatDate } from "../ui/format-date.ts";

export interface MonthRow {
  /** YYYY-MM. */
  month: string;
  /** One for each series; 0 where it has no article. */
  counts: number[];
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 7);
}

/** Every month from the first to the last of all series, quiet ones too. */
export function monthTable(series: readonly (readonly Coverage[])[]): MonthRow[] {
  const counts = series.map((months) => new Map(months.map(({ month, count }) => [month, count])));
  const months = series.flatMap((one) => one.map(({ month }) => month)).sort();
  const last = months.at(-1);
  const table: MonthRow[] = [];
  for (let month = months[0]; month !== undefined && last && month <= last; ) {
    const own = month;
    table.push({ month, counts: counts.map((one) => one.get(own) ?? 0) });
    month = monthAfter(month);
  }
  return table;
}

/** The numbers in a sentence, for those who do not see the plot. */
export function summarize(coverage: readonly Coverage[], undated: number): string {
  const [first, last] = [coverage[0], coverage.at(-1)];
  if (!first || !last) return "No article.";
  const total = coverage.reduce((sum, { count }) => sum + count, 0);
  const most = coverage.reduce((best, month) => (month.count > best.count ? month : best));
  const articles = total === 1 ? "1 article" : `${total} articles`;
  const span = `${formatDate(first.month)} to ${formatDate(last.month)}`;
  const rest = undated > 0 ? ` Of ${undated} more only the year is known.` : "";
  return `${articles}, ${span}; most in ${formatDate(most.month)} (${most.count}).${rest}`;
}

/** The table as uPlot wants it: seconds since 1970, then one column for each series. */
export function plotTable(table: readonly MonthRow[]): uPlot.AlignedData {
  const series = table[0]?.counts.length ?? 0;
  return [
    table.map(({ month }) => Date.parse(`${month}-01T00:00Z`) / 1000),
    ...Array.from({ length: series }, (_, at) => table.map(({ counts }) => counts[at] ?? 0)),
  ];
}

/** Height of the drawing in CSS pixels. */
const height = 180;
const month = 30.4 * 86_400;

/** Colours as the style sheet resolves them: a canvas knows no custom properties. */
function coloursOf(host: HTMLElement) {
  const { color, borderTopColor, fontFamily } = getComputedStyle(host);
  const series = [...host.querySelectorAll(".plot-colour")].map((e) => getComputedStyle(e).color);
  return { text: color, line: borderTopColor, font: `12px ${fontFamily}`, series };
}

const paths = uPlot.paths;

/** One series is drawn as bars, several as stepped lines, the second dashed. */
export function plotOptions(
  host: HTMLElement,
  names: readonly string[],
  onPoint: (index: number | null) => void,
): uPlot.Options {
  const { text, line, font, series } = coloursOf(host);
  const bars = paths.bars?.({ size: [0.8, 24], align: 1 });
  const steps = paths.stepped?.({ align: 1 });
  const axis = { stroke: text, font, grid: { stroke: line, width: 1 }, ticks: { show: false } };
  const path = names.length === 1 ? bars : steps;
  return {
    width: host.clientWidth,
    height,
    tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), "Etc/UTC"),
    legend: { show: false },
    cursor: { y: false, points: { show: false }, drag: { x: false, y: false } },
    hooks: { setCursor: [({ cursor }) => onPoint(cursor.idx ?? null)] },
    // The last month needs room for its own bar.
    scales: {
      x: { range: (_, from, to) => [from, to + month] },
      y: { range: (_, __, to) => [0, Math.max(to, 1)] },
    },
    axes: [
      {
        ...axis,
        grid: { show: false },
        values: (_, seconds) =>
          seconds.map((time) => formatDate(new Date(time * 1000).toISOString().slice(0, 7))),
        space: 80,
        size: 28,
      },
      { ...axis, size: 36, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] },
    ],
    series: [
      {},
      ...names.map((label, at) => ({
        label,
        stroke: series[at] ?? text,
        width: names.length === 1 ? 0 : 2,
        ...(names.length === 1 && { fill: series[at] ?? text }),
        ...(at > 0 && { dash: [6, 3] }),
        ...(path && { paths: path }),
        points: { show: false },
      })),
    ],
  };
}
