import { remember } from "../packed/remember.ts";
import type { Hit } from "./frozen/best-hits.ts";
import type { TextIndex } from "./frozen/text-index.ts";
import type { TermGroup } from "./frozen/top-hits.ts";

/** More than are drawn at once, and few enough to be worked out between two keys. */
const AT_ONCE = 64;

/**
 * The looked-up terms that a hit has, by its place among all: worked out for many hits together,
 * and not before one of them is asked for. Of a long list, most are only counted.
 */
export function createTermReader(
  index: TextIndex,
  groups: readonly TermGroup[],
  hits: readonly Hit[],
): (place: number) => readonly string[] {
  const termsFrom = remember((first: number) =>
    matchedTerms(index, groups, hits.slice(first, first + AT_ONCE)),
  );
  return (place) => {
    const document = hits[place]?.document ?? -1;
    return termsFrom(place - (place % AT_ONCE)).get(document) ?? [];
  };
}

/** Which of the looked-up terms each hit has. */
function matchedTerms(
  index: TextIndex,
  groups: readonly TermGroup[],
  hits: readonly Hit[],
): Map<number, string[]> {
  const found = new Map(hits.map(({ document }) => [document, new Set<string>()]));
  // Nearly all documents are none of the hits: asking an array is quicker than asking the map.
  const isHit = new Uint8Array(index.documentCount);
  for (const { document } of hits) isHit[document] = 1;
  const rows = new Set(groups.flatMap(({ terms }) => terms.map(({ row }) => row)));
  for (const row of rows) {
    const having: Set<string>[] = [];
    const postings = index.postings(row);
    while (postings.nextField()) {
      for (let n = 0; n < postings.count; n++) {
        const document = postings.documents[n] ?? 0;
        const terms = isHit[document] === 1 ? found.get(document) : undefined;
        if (terms !== undefined) having.push(terms);
      }
    }
    if (having.length === 0) continue;
    const term = index.dictionary.term(row);
    for (const terms of having) terms.add(term);
  }
  return new Map([...found].map(([document, terms]) => [document, [...terms]]));
}
