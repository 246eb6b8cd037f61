import type { Coverage } from "../model/card.ts";
import { formatDate } from "./format-date.ts";

/** Fewer months make no chart. */
const fewestMonths = 3;
/** Of the drawing, which is stretched to its place. */
const height = 24;

/** What the bars show, in a sentence. */
export function describeCoverage(coverage: readonly Coverage[]): string {
  const [first, last] = [coverage[0], coverage.at(-1)];
  const most = fullest(coverage);
  if (!first || !last || !most) return "No articles";
  const total = coverage.reduce((sum, { count }) => sum + count, 0);
  const span = `${formatDate(first.month)} to ${formatDate(last.month)}`;
  return `Articles by month, ${span}: ${total} in all, most in ${formatDate(most.month)} (${most.count})`;
}

function fullest(coverage: readonly Coverage[]): Coverage | undefined {
  return coverage.reduce<Coverage | undefined>(
    (most, month) => (most && most.count >= month.count ? most : month),
    undefined,
  );
}

/** A bar for each month, from the first to the last; nothing where there are too few. */
export function CoverageChart({ coverage }: { coverage: readonly Coverage[] }) {
  const [first, last] = [coverage[0], coverage.at(-1)];
  const most = fullest(coverage);
  if (!first || !last || !most || coverage.length < fewestMonths) return null;
  const bars = coverage.map(({ count }, month) => {
    const high = Math.round((count / most.count) * height * 10) / 10;
    return count > 0 ? `M${month} ${height}v-${high}h.75v${high}z` : "";
  });
  return (
    <figure class="coverage" style={`--months: ${coverage.length}`}>
      <svg
        role="img"
        aria-label={describeCoverage(coverage)}
        viewBox={`0 0 ${coverage.length} ${height}`}
        preserveAspectRatio="none"
      >
        <path d={bars.join("")} />
      </svg>
      <figcaption aria-hidden="true">
        <time dateTime={first.month}>{formatDate(first.month)}</time>
        <span>
          most in {formatDate(most.month)}: {most.count}
        </span>
        <time dateTime={last.month}>{formatDate(last.month)}</time>
      </figcaption>
    </figure>
  );
}
