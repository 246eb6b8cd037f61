import type { Features } from "./features.ts";
import type { Span } from "./scan-block.ts";

/** How far, in tokens, an occurrence in another sense colours the name: about a paragraph. */
const REACH = 120;

/** A span in another sense by what touches it: "Claude Monet", "Robert Altman", "Rhode State Police (RSP)". */
function isOtherSense({ alias }: Span, features: Features): boolean {
  if (features["against-beside"] || features["other-expansion"]) return true;
  const isSurname = alias.rule === "surname" || alias.rule === "rare-surname";
  return isSurname && features["name-before"] === 1;
}

function hasWithin(sorted: readonly number[], at: number): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < at - REACH) low = middle + 1;
    else high = middle;
  }
  const next = sorted[low];
  return next !== undefined && next <= at + REACH;
}

/**
 * One sense per passage: where a name is shown to mean something else, the same
 * name nearby most likely does too. Adds the feature `other-sense` to those spans.
 * @param features of each span, by its place in `spans`
 */
export function spreadOtherSense(spans: readonly Span[], features: readonly Features[]): void {
  const places = new Map<string, number[]>();
  spans.forEach((span, i) => {
    if (!isOtherSense(span, features[i] ?? {})) return;
    const list = places.get(span.alias.text);
    if (list === undefined) places.set(span.alias.text, [span.first]);
    else list.push(span.first);
  });
  spans.forEach((span, i) => {
    const own = features[i];
    const list = places.get(span.alias.text);
    if (own === undefined || list === undefined || isOtherSense(span, own)) return;
    if (hasWithin(list, span.first)) own["other-sense"] = 1;
  });
}
