import MiniSearch, { type Query, type SearchResult } from "minisearch";
import type { ArticleKind } from "../model/article.ts";
import type { ArticleView } from "../model/card.ts";
import type { SearchData } from "../model/library.ts";
import { dayNumber } from "./day-number.ts";
import { bm25, entityTerm, fieldWeights, indexOptions } from "./index-options.ts";
import type { Library } from "./library.ts";
import { type ParsedQuery, parseQuery } from "./query.ts";
import { createVocabulary, type Vocabulary } from "./vocabulary.ts";

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
  /** The articles that answer a query, best first. Total: any text is a query. */
  search(query: string, options: SearchOptions): Found[];
}

/** Other forms of a word count a little less than the word itself; so do corrected typos. */
const VARIANT_WEIGHT = 0.8;
const hitWeights = { fuzzy: 0.9, prefix: 0.5 };
const ENTITY_WEIGHT = 1.5;
/**
 * MiniSearch multiplies a score by the number of words found; this power of that number was
 * measured to rank better.
 */
const FOUND_WORDS_POWER = 0.25;
/** What the newest article gains over an old one, and the days after which half of it is gone. */
const RECENCY_GAIN = 0.15;
const RECENCY_HALF_DAYS = 365;

/** Edits allowed in a word that the index does not know. */
function typosIn(term: string): number {
  if (term.length < 4 || /\d/.test(term)) return 0;
  return term.length < 6 ? 1 : 2;
}

/** One term to look up, and the reader's word for which it stands. */
interface Lookup {
  term: string;
  word: string;
  weight?: number;
  prefix?: boolean;
  fuzzy?: number;
}

function lookUpWord(word: string, isUnfinished: boolean, vocabulary: Vocabulary): Lookup[] {
  const isKnown = vocabulary.has(word) || (isUnfinished && vocabulary.completes(word));
  const itself: Lookup[] = isKnown ? [{ term: word, word, prefix: isUnfinished }] : [];
  const variants = vocabulary.variants(word);
  const others = variants.map((term): Lookup => ({ term, word, weight: VARIANT_WEIGHT }));
  const typos = typosIn(word);
  const isUnknown = !isKnown && others.length === 0;
  if (isUnknown) return typos > 0 ? [{ term: word, word, fuzzy: typos }] : [];
  return [...itself, ...others];
}

function lookUps({ terms, unfinished, entities }: ParsedQuery, vocabulary: Vocabulary): Lookup[] {
  const words = terms.flatMap((term) => lookUpWord(term, unfinished.has(term), vocabulary));
  const named = entities.map(({ id, share }): Lookup => {
    const term = entityTerm(id);
    return { term, word: term, weight: ENTITY_WEIGHT * share };
  });
  return [...words, ...named];
}

function toQuery({ term, weight = 1, prefix = false, fuzzy }: Lookup): Query {
  return { queries: [term], prefix, fuzzy: fuzzy ?? false, boostTerm: () => weight };
}

/** `SB 1047` is marked where the term `sb1047` was found. */
function termsToMark(terms: readonly string[]): string[] {
  return terms
    .filter((term) => !term.startsWith("@"))
    .flatMap((term) => {
      const numbered = /^(\p{L}+)(\d{2,}\p{L}?)$/u.exec(term);
      return numbered ? [term, ...numbered.slice(1)] : [term];
    });
}

function createFilter({ columns, article }: Library, filters: SearchFilters) {
  const { kind, publisher, language, after, before } = filters;
  return ({ id: row }: SearchResult): boolean => {
    const published = columns.published[row] ?? "";
    return (
      (kind === undefined || columns.kind[row] === kind) &&
      (language === undefined || columns.language[row] === language) &&
      (after === undefined || published >= after) &&
      (before === undefined || published <= before) &&
      (publisher === undefined || article(row)?.publisher === publisher)
    );
  };
}

/** Opens the text index. Throws where the data is of another version of the index. */
export function createSearch(data: SearchData, library: Library): Search {
  const index = MiniSearch.loadJS(data, indexOptions);
  const vocabulary = createVocabulary(data);
  const newest = dayNumber(library.dataDate);
  const recency = (row: number) => {
    const age = Math.max(0, newest - dayNumber(library.columns.published[row] ?? ""));
    return 1 + (RECENCY_GAIN * RECENCY_HALF_DAYS) / (RECENCY_HALF_DAYS + age);
  };
  return {
    search(query, { limit, filters = {} }) {
      const plan = lookUps(parseQuery(query, library), vocabulary);
      if (plan.length === 0) return [];
      const wordOf = new Map(plan.map(({ term, word }) => [term, word]));
      const results = index.search(
        { queries: plan.map(toQuery) },
        {
          tokenize: (term) => [term],
          combineWith: "OR",
          boost: fieldWeights,
          weights: hitWeights,
          bm25,
          filter: createFilter(library, filters),
        },
      );
      const scored = results.map(({ id, score, terms, queryTerms }) => {
        const words = new Set(queryTerms.map((term) => wordOf.get(term) ?? term)).size;
        const text = (score / Math.max(1, queryTerms.length)) * words ** FOUND_WORDS_POWER;
        return { row: id as number, score: text * recency(id), terms };
      });
      scored.sort((a, b) => b.score - a.score || b.row - a.row);
      return scored.slice(0, Math.max(0, limit)).flatMap(({ row, score, terms }): Found[] => {
        const article = library.article(row);
        return article === undefined ? [] : [{ article, score, terms: termsToMark(terms) }];
      });
    },
  };
}
