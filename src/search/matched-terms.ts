import type { Hit } from "./frozen/best-hits.ts";
import type { TextIndex } from "./frozen/text-index.ts";
import type { TermGroup } from "./frozen/top-hits.ts";

/** Which of the looked-up terms each hit has. */
export function matchedTerms(
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
