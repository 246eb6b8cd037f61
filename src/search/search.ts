import type { ArticleKind } from "../model/article.ts";
import type { ArticleView } from "../model/card.ts";
import { remember } from "../packed/remember.ts";
import { dayNumber } from "./day-number.ts";
import { raiseByFeedback } from "./feedback.ts";
import type { Hit } from "./frozen/best-hits.ts";
import { openTextIndex, type TextIndex } from "./frozen/text-index.ts";
import { createHitFinder, type HitOptions, type TermGroup } from "./frozen/top-hits.ts";
import { indexedFields } from "./indexed-article.ts";
import type { Library } from "./library.ts";
import { createLookUps } from "./look-ups.ts";
import { createTermReader } from "./matched-terms.ts";
import type { RowTest } from "./narrowing.ts";
import { createPhraseTest } from "./phrase.ts";
import { type ParsedQuery, parseQuery } from "./query.ts";
import { raiseByBest } from "./raise-by-best.ts";
import { type Ranking, usualRanking } from "./ranking.ts";
import { rowMask } from "./row-mask.ts";
import { raiseBySameTime } from "./same-time.ts";
import { compareTexts, countWords, type WordCounts } from "./text-likeness.ts";

/** Which articles may be found. Days are YYYY-MM-DD and included. */
export interface SearchFilters {
  kind?: ArticleKind;
  /** As readers see it. */
  publisher?: string;
  language?: string;
  after?: string;
  before?: string;
}

export interface SearchOptions {
  limit: number;
  filters?: SearchFilters;
}

export interface Found {
  article: ArticleView;
  score: number;
  /** Words of the article that matched, to be marked in it. */
  terms: string[];
}

export interface Search {
  /**
   * The articles that answer a query, best first. Total: any text is a query. A query of
   * restrictions alone finds what they allow, the newest first.
   */
  search(query: string, options: SearchOptions): Found[];
}

/** Articles whose texts are read for a phrase. Its words far apart in more of them is no phrase. */
const MOST_READ = 250;

/** Results whose order words of the best ones may change. */
const MOST_RAISED = 100;

/** `SB 1047` is marked where the term `sb1047` was found. */
function termsToMark(terms: readonly string[]): string[] {
  return terms
    .filter((term) => !term.startsWith("@"))
    .flatMap((term) => {
      const numbered = /^(\p{L}+)(\d{2,}\p{L}?)$/u.exec(term);
      return numbered ? [term, ...numbered.slice(1)] : [term];
    });
}

function filterTests({ columns, publishers }: Library, filters: SearchFilters): RowTest[] {
  const { kind, publisher, language, after, before } = filters;
  const tests: RowTest[] = [];
  if (kind !== undefined) tests.push((row) => columns.kind[row] === kind);
  if (language !== undefined) tests.push((row) => columns.language[row] === language);
  if (after !== undefined) tests.push((row) => (columns.published[row] ?? "") >= after);
  if (before !== undefined) tests.push((row) => (columns.published[row] ?? "") <= before);
  if (publisher !== undefined) {
    tests.push((row) => publishers[columns.publisher[row] ?? -1]?.name === publisher);
  }
  return tests;
}

function textOf({ columns }: Library): (row: number) => string {
  return (row) => `${columns.title.at(row) ?? ""}\n${columns.digest.at(row) ?? ""}`;
}

/** Raises those of the first results that are like the best of them. */
function raiseAlike(
  hits: readonly Hit[],
  wordsIn: (document: number) => WordCounts,
  { best, gain, results }: Ranking["alike"],
): Hit[] {
  const first = hits.slice(0, results).map((hit, place) => ({ ...hit, place }));
  const alike = compareTexts(first.map(({ document }) => wordsIn(document)));
  const raising = { best, gain: gain * (hits[0]?.score ?? 0) };
  const raised = raiseByBest(first, (a, b) => alike(a.place, b.place), raising);
  return [...raised.map(({ document, score }) => ({ document, score })), ...hits.slice(results)];
}

/** How much newer articles, and some kinds of them, count more. */
function weighArticles(
  { columns, dataDate }: Library,
  days: Int32Array,
  { recency, kinds }: Ranking,
): Float32Array {
  const newest = dayNumber(dataDate);
  return Float32Array.from(days, (day, row) => {
    const age = Math.max(0, newest - day);
    const gain = (recency.gain * recency.halfDays) / (recency.halfDays + age);
    return (1 + gain) * (kinds[columns.kind[row] ?? "news"] ?? 1);
  });
}

/** The newest documents that a mask allows; articles are in the order of their days. */
function newestHits({ documentCount }: TextIndex, mask: Uint8Array | undefined, limit: number) {
  const hits: Hit[] = [];
  for (let document = documentCount - 1; document >= 0 && hits.length < limit; document--) {
    if (mask?.[document] !== 0) hits.push({ document, score: 0 });
  }
  return hits;
}

/**
 * Opens the text index: the bytes of `public/data/search.bin`, which stay as they are.
 * @throws DataFileError where they are of another version of the index, cut short or damaged
 */
export function createSearch(
  data: Uint8Array<ArrayBuffer>,
  library: Library,
  ranking: Ranking = usualRanking,
): Search {
  const index = openTextIndex(data);
  const lookUps = createLookUps(index.dictionary, ranking);
  const fieldWeights = indexedFields.map((field) => ranking.fields[field]);
  const finder = createHitFinder(index, { ...ranking, fieldWeights });
  const read = textOf(library);
  // Made at the first search, not while the page opens.
  let days: Int32Array | undefined;
  let documentWeights: Float32Array | undefined;
  const dayOf = (document: number) => days?.[document] ?? 0;
  const find = (query: ParsedQuery, groups: readonly TermGroup[], asked: HitOptions): Hit[] => {
    // A single word says all there is to say, and may still be typed.
    if (query.terms.length < 2) return finder.find(groups, asked);
    const hits = finder.find(groups, { ...asked, limit: Math.max(asked.limit, MOST_RAISED) });
    const wordsIn = remember((document: number) => countWords(read(document)));
    const raised = raiseByFeedback(index, finder, hits, wordsIn, groups, ranking.feedback);
    const timely = raiseBySameTime(raised, dayOf, ranking.sameTime);
    return raiseAlike(timely, wordsIn, ranking.alike).slice(0, asked.limit);
  };
  return {
    search(query, { limit, filters = {} }) {
      const parsed = parseQuery(query, library);
      const groups = lookUps.groups(parsed);
      const mask = rowMask(parsed, filterTests(library, filters), index, lookUps);
      days ??= Int32Array.from(library.columns.published, dayNumber);
      documentWeights ??= weighArticles(library, days, ranking);
      const isReading = parsed.phrases.length + parsed.excludedPhrases.length > 0;
      const most = isReading ? Math.max(limit, MOST_READ) : limit;
      const asked = { limit: most, documentWeights, ...(mask && { mask }) };
      const isBare = parsed.terms.length === 0 && query.trim() !== "" && (mask || isReading);
      const hits = isBare ? newestHits(index, mask, most) : find(parsed, groups, asked);
      const isRight = createPhraseTest(parsed.phrases, parsed.excludedPhrases);
      const kept = isReading ? hits.filter(({ document }) => isRight(read(document))) : hits;
      const shown = kept.slice(0, Math.max(0, limit));
      const termsOf = createTermReader(index, groups, shown);
      return shown.flatMap(({ document, score }, place): Found[] => {
        const article = library.article(document);
        if (article === undefined) return [];
        const found = {
          article,
          score,
          get terms() {
            return termsToMark(termsOf(place));
          },
        };
        return [found];
      });
    },
  };
}
