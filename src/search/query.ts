import type { EntityId } from "../model/entity.ts";
import type { Library } from "./library.ts";
import { type RowTest, readNarrowing } from "./narrowing.ts";
import { createPhrase, type Phrase } from "./phrase.ts";
import { type QueryPart, queryParts } from "./query-parts.ts";
import { searchTerms } from "./search-terms.ts";
import { askingWords, stopWords } from "./stop-words.ts";
import { wordsOf } from "./words.ts";

/** An entity that a query names. */
export interface NamedEntity {
  id: EntityId;
  /** How much of the query the name takes, 0 to 1. */
  share: number;
  /** The name is a single word, which may mean something else. */
  isWord: boolean;
  /** The terms of the name. */
  terms: string[];
}

/** A query as the index is asked. */
export interface ParsedQuery {
  /** Folded terms, without stop words unless there is nothing else. */
  terms: string[];
  /** How often each term is in the query. */
  counts: ReadonlyMap<string, number>;
  /** Terms that are still being typed: they may be the beginnings of words. */
  unfinished: ReadonlySet<string>;
  entities: NamedEntity[];
  phrases: Phrase[];
  excludedPhrases: Phrase[];
  /** Words that must not be there, in none of their forms. */
  excludedWords: string[];
  /** Terms of the index that must, or must not, be there as they are. */
  requiredTerms: string[];
  excludedTerms: string[];
  tests: RowTest[];
}

/** A query longer than this is no question; the rest of it is ignored. */
const LONGEST_QUERY = 2000;
const MOST_TERMS = 64;
const MOST_ENTITIES = 8;
/** Parts with a meaning of their own; what comes after them is passed over. */
const MOST_PARTS = 64;
const LONGEST_NAME = 8;
/** One letter begins too many words to mean any of them. */
const SHORTEST_BEGINNING = 2;

/** The entities that a query names: from the left, the longest name that begins at each word. */
function namedEntities(text: string, library: Library): NamedEntity[] {
  const pieces = text.split(/\s+/).filter((piece) => piece !== "");
  const found: ParsedQuery["entities"] = [];
  for (let from = 0; from < pieces.length && found.length < MOST_ENTITIES; from++) {
    for (let length = Math.min(LONGEST_NAME, pieces.length - from); length > 0; length--) {
      const name = pieces.slice(from, from + length).join(" ");
      if (length === 1 && stopWords.has(wordsOf(name)[0] ?? "")) continue;
      const entity = library.entityNamed(name);
      if (entity === undefined) continue;
      const isWord = wordsOf(name).length === 1;
      const share = length / pieces.length;
      found.push({ id: entity.id, share, isWord, terms: searchTerms(name) });
      from += length - 1;
      break;
    }
  }
  return found;
}

/** The terms that the last word belongs to, if it may go on: `10` of `sb 10` is also in `sb10`. */
function typedTerms(text: string, terms: readonly string[]): string[] {
  const last = /[\p{L}\p{N}]$/u.test(text) ? wordsOf(text).at(-1) : undefined;
  if (last === undefined || last.length < SHORTEST_BEGINNING) return [];
  const isNumber = /^\d/.test(last);
  return terms.filter((term) => term === last || (isNumber && term.endsWith(last)));
}

function countTerms(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

type Restrictions = Omit<ParsedQuery, "terms" | "counts" | "unfinished" | "entities">;

function exclude({ value, isQuoted }: QueryPart, restrictions: Restrictions): void {
  const words = wordsOf(value);
  if (isQuoted || words.length > 1) {
    if (words.length > 0) restrictions.excludedPhrases.push(createPhrase(value, false));
  } else restrictions.excludedWords.push(...words);
}

/** Takes a part for a restriction; what remains of it to be searched for is given back. */
function restrict(part: QueryPart, library: Library, restrictions: Restrictions): string {
  const { value, field, isExcluded, isQuoted, isClosed } = part;
  const narrowing = field && readNarrowing(field, value, library);
  if (narrowing !== undefined) {
    if ("term" in narrowing) {
      const { requiredTerms, excludedTerms } = restrictions;
      (isExcluded ? excludedTerms : requiredTerms).push(narrowing.term);
    } else {
      const { test } = narrowing;
      restrictions.tests.push(isExcluded ? (row) => !test(row) : test);
    }
    return "";
  }
  if (isExcluded) {
    exclude(part, restrictions);
    return "";
  }
  // A phrase of one word is the word as it stands, in no other form.
  if (isQuoted && wordsOf(value).length > 0) {
    restrictions.phrases.push(createPhrase(value, !isClosed));
  }
  return value;
}

/** What a text asks for: its terms without words of asking, unless there is nothing else. */
function tellingTerms(text: string): string[] {
  const terms = searchTerms(text);
  const telling = terms.filter((term) => !askingWords.has(term));
  if (telling.length > 0) return telling;
  return terms.length > 0 ? terms : wordsOf(text);
}

/** Reads what a reader typed. Total: whatever it is, it means something or nothing. */
export function parseQuery(query: string, library: Library): ParsedQuery {
  const restrictions: Restrictions = {
    phrases: [],
    excludedPhrases: [],
    excludedWords: [],
    requiredTerms: [],
    excludedTerms: [],
    tests: [],
  };
  const short = query.slice(0, LONGEST_QUERY);
  const pieces = queryParts(short)
    .slice(0, MOST_PARTS)
    .map((part) => restrict(part, library, restrictions));
  const text = pieces.filter((piece) => piece !== "").join(" ");
  const counts = countTerms(tellingTerms(text));
  const terms = [...counts.keys()].slice(0, MOST_TERMS);
  const isTyping = pieces.at(-1) !== "" && /[\p{L}\p{N}]$/u.test(short);
  return {
    ...restrictions,
    terms,
    counts,
    unfinished: new Set(isTyping ? typedTerms(text, terms) : []),
    entities: namedEntities(text, library),
  };
}
