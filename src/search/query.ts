import type { EntityId } from "../model/entity.ts";
import type { Library } from "./library.ts";
import { searchTerms } from "./search-terms.ts";
import { stopWords } from "./stop-words.ts";
import { wordsOf } from "./words.ts";

/** A query as the index is asked. */
export interface ParsedQuery {
  /** Folded terms, without stop words unless there is nothing else. */
  terms: string[];
  /** Terms that are still being typed: they may be the beginnings of words. */
  unfinished: ReadonlySet<string>;
  /** Entities that the query names, and how much of the query each name takes, 0 to 1. */
  entities: { id: EntityId; share: number }[];
}

/** A query longer than this is no question; the rest of it is ignored. */
const LONGEST_QUERY = 400;
const MOST_TERMS = 24;
const LONGEST_NAME = 8;
/** One letter begins too many words to mean any of them. */
const SHORTEST_BEGINNING = 2;

/** The entities that a query names: from the left, the longest name that begins at each word. */
function namedEntities(text: string, library: Library): ParsedQuery["entities"] {
  const pieces = text.split(/\s+/).filter((piece) => piece !== "");
  const found: ParsedQuery["entities"] = [];
  for (let from = 0; from < pieces.length; from++) {
    for (let length = Math.min(LONGEST_NAME, pieces.length - from); length > 0; length--) {
      const name = pieces.slice(from, from + length).join(" ");
      if (length === 1 && stopWords.has(wordsOf(name)[0] ?? "")) continue;
      const entity = library.entityNamed(name);
      if (entity === undefined) continue;
      found.push({ id: entity.id, share: length / pieces.length });
      from += length - 1;
      break;
    }
  }
  return found;
}

/** Reads what a reader typed. Total: whatever it is, it means something or nothing. */
export function parseQuery(query: string, library: Library): ParsedQuery {
  const text = query.slice(0, LONGEST_QUERY);
  const words = wordsOf(text);
  const telling = [...new Set(searchTerms(text))].slice(0, MOST_TERMS);
  const terms = telling.length > 0 ? telling : words.slice(0, MOST_TERMS);
  return {
    terms,
    unfinished: new Set(typedTerms(text, terms)),
    entities: namedEntities(text, library),
  };
}

/** The terms that the last word belongs to, if it may go on: `10` of `sb 10` is also in `sb10`. */
function typedTerms(text: string, terms: readonly string[]): string[] {
  const last = /[\p{L}\p{N}]$/u.test(text) ? wordsOf(text).at(-1) : undefined;
  if (last === undefined || last.length < SHORTEST_BEGINNING) return [];
  const isNumber = /^\d/.test(last);
  return terms.filter((term) => term === last || (isNumber && term.endsWith(last)));
}
