import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import uPlot from "uplot";
import type { Kind } from "../model/entity.ts";
import { formatDate } from "../ui/format-date.ts";
import type { DatedCoverage } from "./corpus.ts";
import { monthTable, plotOptions, plotTable, summarize } from "./plot-data.ts";
import { SideTable } from "./side-table.tsx";

export interface PlotSeries extends DatedCoverage {
  name: string;
  kind: Kind;
}

/** Fewer months make no plot. */
const fewestMonths = 3;

/** Articles by month, drawn, in a sentence, and as a table. */
export function CoveragePlot({ series }: { series: readonly PlotSeries[] }) {
  // The same numbers make the same key: a plot is only drawn anew for other ones.
  const key = JSON.stringify(series);
  const table = useMemo(() => monthTable(series.map(({ coverage }) => coverage)), [key]);
  if (table.length < fewestMonths) return null;
  return (
    <section aria-labelledby="coverage">
      <h2 id="coverage">Coverage by month</h2>
      <figure class="coverage-plot">
        <Drawing key={key} series={series} table={table} />
        <figcaption class="small">
          {series.map(({ name, coverage, undated }) => (
            <p key={name}>
              {series.length > 1 && <strong>{name}: </strong>}
              {summarize(coverage, undated)}
            </p>
          ))}
        </figcaption>
      </figure>
      <details class="small">
        <summary>As a table</summary>
        <NumberTable series={series} table={table} />
      </details>
    </section>
  );
}

type Table = ReturnType<typeof monthTable>;

interface DrawingProps {
  series: readonly PlotSeries[];
  table: Table;
}

function Drawing({ series, table }: DrawingProps) {
  const host = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  useLayoutEffect(() => {
    const element = host.current;
    return element ? draw(element, series, table, setPointed) : undefined;
  }, []);
  const row = pointed === null ? undefined : table[pointed];
  return (
    <>
      <div class="plot" role="img" aria-label="Plot of the numbers below" ref={host}>
        {series.map(({ name, kind }) => (
          <span key={name} class="plot-colour" data-kind={kind} />
        ))}
      </div>
      <p class="plot-readout small quiet" aria-hidden="true">
        {row && `${formatDate(row.month)}: ${row.counts.join(" and ")}`}
      </p>
    </>
  );
}

/** Draws until the returned function is called: anew where the theme changes, wider where there is room. */
function draw(
  host: HTMLDivElement,
  series: readonly PlotSeries[],
  table: Table,
  onPoint: (index: number | null) => void,
): () => void {
  const names = series.map(({ name }) => name);
  const make = () => new uPlot(plotOptions(host, names, onPoint), plotTable(table), host);
  let plot = make();
  const redraw = () => {
    plot.destroy();
    plot = make();
  };
  const dark = matchMedia("(prefers-color-scheme: dark)");
  dark.addEventListener("change", redraw);
  const theme = new MutationObserver(redraw);
  theme.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  const size = new ResizeObserver(() =>
    plot.setSize({ width: host.clientWidth, height: plot.height }),
  );
  size.observe(host);
  return () => {
    size.disconnect();
    theme.disconnect();
    dark.removeEventListener("change", redraw);
    plot.destroy();
  };
}

function NumberTable({ series, table }: DrawingProps) {
  const columns = series.map(({ name }) => ({
    key: name,
    head: series.length > 1 ? name : "Articles",
  }));
  const rows = table.map(({ month, counts }) => ({ label: formatDate(month), cells: counts }));
  return <SideTable class="numbers" corner="Month" columns={columns} rows={rows} />;
}
