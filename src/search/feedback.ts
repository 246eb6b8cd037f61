import { compareHits, type Hit } from "./frozen/best-hits.ts";
import type { TextIndex } from "./frozen/text-index.ts";
import type { HitFinder, TermGroup } from "./frozen/top-hits.ts";
import type { Ranking } from "./ranking.ts";
import type { WordCounts } from "./text-likeness.ts";

/** A word of fewer of the best results is chance. */
const FEWEST_RESULTS = 2;
/** Rarer words are misspelt, or names that have nothing to do with the question. */
const FEWEST_BYTES = 4;

/** How much each word is in the best results, by their scores. */
function weighWords(hits: readonly Hit[], wordsIn: (document: number) => WordCounts) {
  const best = hits[0]?.score ?? 1;
  const words = new Map<string, { results: number; weight: number }>();
  for (const { document, score } of hits) {
    for (const [term, count] of wordsIn(document)) {
      const { results, weight } = words.get(term) ?? { results: 0, weight: 0 };
      const more = (score / best) * (1 + Math.log(count));
      words.set(term, { results: results + 1, weight: weight + more });
    }
  }
  return words;
}

/** The most telling of these words, as groups of their own. */
function tellingGroups(
  { dictionary, documentCount }: TextIndex,
  words: ReturnType<typeof weighWords>,
  asked: readonly TermGroup[],
  { weight: most, words: count }: Ranking["feedback"],
): TermGroup[] {
  const known = new Set(asked.flatMap(({ terms }) => terms.map(({ row }) => row)));
  const telling: { row: number; telling: number }[] = [];
  for (const [term, { results, weight }] of words) {
    if (results < FEWEST_RESULTS) continue;
    const row = dictionary.find(term);
    if (row < 0 || known.has(row)) continue;
    const [start, end] = dictionary.postings(row);
    if (end - start < FEWEST_BYTES) continue;
    // The length of its postings stands for how rare a word is.
    telling.push({ row, telling: weight * Math.log(1 + documentCount / (end - start)) });
  }
  telling.sort((a, b) => b.telling - a.telling || a.row - b.row);
  const best = telling[0]?.telling ?? 1;
  return telling.slice(0, count).map(({ row, telling }) => ({
    word: 0,
    weight: (most * telling) / best,
    terms: [{ row, share: 1 }],
  }));
}

/**
 * Raises results that say the same in other words, as "blocked" for "ban": the words that tell
 * the best results from all other texts are looked for in all of them (pseudo-relevance feedback,
 * Rocchio, 1971). Finds nothing new.
 * @param asked what the query looked up; its words are not looked for again
 */
export function raiseByFeedback(
  index: TextIndex,
  finder: Pick<HitFinder, "score">,
  hits: readonly Hit[],
  wordsIn: (document: number) => WordCounts,
  asked: readonly TermGroup[],
  feedback: Ranking["feedback"],
): Hit[] {
  const best = hits.slice(0, feedback.results);
  if (feedback.weight === 0 || best.length < FEWEST_RESULTS) return [...hits];
  const documents = hits.map(({ document }) => document);
  const scores = hits.map(({ score }) => score);
  for (const group of tellingGroups(index, weighWords(best, wordsIn), asked, feedback)) {
    finder.score(group, documents).forEach((more, n) => {
      scores[n] = (scores[n] ?? 0) + more;
    });
  }
  return documents.map((document, n) => ({ document, score: scores[n] ?? 0 })).sort(compareHits);
}
