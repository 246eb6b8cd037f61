import type { Features } from "./features.ts";
import { isCertain, type Span } from "./scan-block.ts";
import { lowerBound, WINDOW } from "./window.ts";

/** Share of certainty that one more entity brings, as for names that always count. */
const SHARE = 0.75;

/** So many entities leave nothing to gain; a list of hundreds need not be read to its end. */
const ENOUGH = 4;

/** A name counts after another of its entity; before it, it may be that of somebody else. */
const SETTLED_LATER = 0.5;

/** Whom the settled names near a span stand for: how many other entities, and whether its own. */
function settledNear(settled: readonly Span[], span: Span): { others: number; self: number } {
  const others = new Set<unknown>();
  let self = 0;
  for (let i = lowerBound(settled, span.first - WINDOW); i < settled.length; i++) {
    const other = settled[i] as Span;
    if (other.first > span.last + WINDOW || (others.size >= ENOUGH && self === 1)) break;
    const [isBefore, isAfter] = [other.last < span.first, other.first > span.last];
    if (!isBefore && !isAfter) continue;
    if (other.alias.entity !== span.alias.entity) others.add(other.alias.entity);
    else self = Math.max(self, isBefore ? 1 : SETTLED_LATER);
  }
  return { others: Math.min(others.size, ENOUGH), self };
}

/**
 * Ambiguous names that their own surroundings settle speak for others near them, as names that
 * always count do: in "Samsung puts Gauss into its phones where Gemini is not on offer", Gauss
 * speaks for Gemini. Adds the features `settled-peers` and, for names of one entity, `settled-self`.
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
  const found = spans.map((span) => (isCertain(span) ? undefined : settledNear(settled, span)));
  found.forEach((near, i) => {
    const own = features[i];
    if (near === undefined || own === undefined) return;
    if (near.others > 0) own["settled-peers"] = 1 - (1 - SHARE) ** near.others;
    if (near.self > 0) own["settled-self"] = near.self;
  });
}
