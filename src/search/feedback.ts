import type { TextIndex } from "./frozen/text-index.ts";
import type { Hit, TermGroup } from "./frozen/top-hits.ts";
import type { Ranking } from "./ranking.ts";
import { searchTerms } from "./search-terms.ts";

/** A word of fewer of the best results is chance. */
const FEWEST_RESULTS = 2;
/** Rarer words are misspelt, or names that have nothing to do with the question. */
const FEWEST_BYTES = 4;

/** How much each word is in the best results, by their scores. */
function weighWords(hits: readonly Hit[], textOf: (document: number) => string) {
  const best = hits[0]?.score ?? 1;
  const words = new Map<string, { results: number; weight: number }>();
  for (const { document, score } of hits) {
    const counts = new Map<string, number>();
    for (const term of searchTerms(textOf(document))) {
      counts.set(term, (counts.get(term) ?? 0) + 1);
    }
    for (const [term, count] of counts) {
      const { results, weight } = words.get(term) ?? { results: 0, weight: 0 };
      const more = (score / best) * (1 + Math.log(count));
      words.set(term, { results: results + 1, weight: weight + more });
    }
  }
  return words;
}

/**
 * Words that tell the best results from all others: they raise what says the same in other words,
 * as "blocked" for "ban" (pseudo-relevance feedback,
 * Rocchio, 1971). The length of its postings stands for how rare a word is.
 */
export function feedbackGroups(
  index: TextIndex,
  hits: readonly Hit[],
  textOf: (document: number) => string,
  asked: readonly TermGroup[],
  { feedback }: Pick<Ranking, "feedback">,
): TermGroup[] {
  if (feedback.weight === 0 || hits.length < FEWEST_RESULTS) return [];
  const known = new Set(asked.flatMap(({ terms }) => terms.map(({ row }) => row)));
  const telling: { row: number; telling: number }[] = [];
  for (const [term, { results, weight }] of weighWords(hits.slice(0, feedback.results), textOf)) {
    if (results < FEWEST_RESULTS) continue;
    const row = index.dictionary.find(term);
    if (row < 0 || known.has(row)) continue;
    const [start, end] = index.dictionary.postings(row);
    if (end - start < FEWEST_BYTES) continue;
    telling.push({ row, telling: weight * Math.log(1 + index.documentCount / (end - start)) });
  }
  telling.sort((a, b) => b.telling - a.telling || a.row - b.row);
  const [most] = telling;
  return telling.slice(0, feedback.words).map(({ row, telling }) => ({
    word: 0,
    onlyAdds: true,
    weight: (feedback.weight * telling) / (most?.telling ?? 1),
    terms: [{ row, share: 1 }],
  }));
}
