import type { Features } from "./features.ts";
import { isCertain, type Span } from "./scan-block.ts";
import { lowerBound, WINDOW } from "./window.ts";

/** Share of certainty that one more entity brings, as for names that always count. */
const SHARE = 0.75;

/** So many entities leave nothing to gain; a list of hundreds need not be read to its end. */
const ENOUGH = 4;

/** How many entities other than the span's own are settled near it. */
function countNear(settled: readonly Span[], span: Span): number {
  const seen = new Set<unknown>();
  for (let i = lowerBound(settled, span.first - WINDOW); i < settled.length; i++) {
    const other = settled[i] as Span;
    if (other.first > span.last + WINDOW || seen.size >= ENOUGH) break;
    const isApart = other.last < span.first || other.first > span.last;
    if (isApart && other.alias.entity !== span.alias.entity) seen.add(other.alias.entity);
  }
  return seen.size;
}

/**
 * Ambiguous names that their own surroundings settle speak for others near them, as names that
 * always count do: in "Samsung puts Gauss into its phones where Gemini is not on offer", Gauss
 * speaks for Gemini. Adds the feature `settled-peers`.
 * @param features of each span, by its place in `spans`
 * @param isSettled whether a span's own features settle it
 */
export function addSettledPeers(
  spans: readonly Span[],
  features: readonly Features[],
  isSettled: (span: Span, own: Features) => boolean,
): void {
  const settled = spans.filter((span, i) => !isCertain(span) && isSettled(span, features[i] ?? {}));
  if (settled.length === 0) return;
  spans.forEach((span, i) => {
    const count = isCertain(span) ? 0 : countNear(settled, span);
    const own = features[i];
    if (count > 0 && own !== undefined) own["settled-peers"] = 1 - (1 - SHARE) ** count;
  });
}
