import type { Dictionary } from "./frozen/dictionary.ts";
import { nearTerms } from "./frozen/near-terms.ts";
import type { TermGroup } from "./frozen/top-hits.ts";
import { entityTerm } from "./indexed-article.ts";
import type { ParsedQuery } from "./query.ts";
import type { Ranking } from "./ranking.ts";
import { synonymsOf } from "./synonyms.ts";
import { createWordForms } from "./word-forms.ts";

/** Completions of a beginning that are looked up: the most frequent ones. */
const MOST_COMPLETIONS = 256;
/** Each takes a walk over the whole dictionary, and a query that needs more is no question. */
const MOST_CORRECTIONS = 3;
/** What each letter that was not typed takes from a completed word; MiniSearch's number. */
const PER_MISSING_LETTER = 0.3;

/**
 * A word that is the name of something counts as such where at least this share of the articles that
 * have it are about the thing: "good" is hardly ever I. J. Good. Of postings in bytes: an article
 * has a word in several fields.
 */
const LEAST_MEANT = 0.1;

export interface LookUps {
  /** What to look up in the index for a query, and how much it counts. */
  groups(query: ParsedQuery): TermGroup[];
  /** The rows of a word in all its forms. */
  forms(word: string): readonly number[];
}

/** Edits allowed in a word that the index does not know. */
function typosIn(term: string): number {
  if (term.length < 4 || /\d/.test(term)) return 0;
  return term.length < 6 ? 1 : 2;
}

/** The rows of a range with the longest postings. */
function mostFrequent(dictionary: Dictionary, from: number, to: number): Map<number, number> {
  const rows: { row: number; length: number; bytes: number }[] = [];
  dictionary.walk(from, ({ row, length, postingsStart, postingsEnd }) => {
    if (row >= to) return false;
    rows.push({ row, length, bytes: postingsEnd - postingsStart });
    return true;
  });
  if (rows.length > MOST_COMPLETIONS) rows.sort((a, b) => b.bytes - a.bytes || a.row - b.row);
  return new Map(rows.slice(0, MOST_COMPLETIONS).map(({ row, length }) => [row, length]));
}

/** Plans look-ups in one dictionary. */
export function createLookUps(dictionary: Dictionary, ranking: Ranking): LookUps {
  const formsOf = createWordForms(dictionary);

  const forms = (word: string): readonly number[] => {
    const own = dictionary.find(word);
    const rows = formsOf(word);
    return own < 0 || rows.includes(own) ? rows : [own, ...rows];
  };

  const ofForms = (term: string, word: number, count: number): TermGroup[] => {
    const own = dictionary.find(term);
    const terms = forms(term).map((row) => ({ row, share: row === own ? 1 : ranking.formShare }));
    return terms.length === 0 ? [] : [{ word, weight: count ** ranking.repeatedPower, terms }];
  };

  // Groups of their own: a word is as rare as itself, however common what can stand for it.
  const ofSynonyms = (term: string, word: number): TermGroup[] =>
    synonymsOf(term).flatMap((synonym): TermGroup[] => {
      const terms = forms(synonym).map((row) => ({ row, share: ranking.formShare }));
      return terms.length === 0 ? [] : [{ word, weight: ranking.synonym, terms }];
    });

  const ofBeginning = (term: string, word: number): TermGroup[] => {
    const completions = mostFrequent(dictionary, ...dictionary.beginning(term));
    // What is a word already is more likely meant than what it begins.
    const isWord = completions.delete(dictionary.find(term));
    const completed = isWord ? ranking.completedWord : ranking.completed;
    return [...completions].map(([row, length]) => {
      const nearness = length / (length + PER_MISSING_LETTER * (length - term.length));
      return { word, weight: completed * nearness, terms: [{ row, share: 1 }] };
    });
  };

  const ofTypo = (term: string, word: number): TermGroup[] =>
    nearTerms(dictionary, term, typosIn(term)).map(({ row, edits }) => ({
      word,
      weight: (ranking.corrected * term.length) / (term.length + edits),
      terms: [{ row, share: 1 }],
    }));

  const bytesOf = (row: number) => {
    const [start, end] = row < 0 ? [0, 0] : dictionary.postings(row);
    return end - start;
  };

  /** The entities that a query means: not those whose one-word name usually means something else. */
  const meantBy = ({ entities }: ParsedQuery) =>
    entities.flatMap(({ id, share, isWord, terms }) => {
      const row = dictionary.find(entityTerm(id));
      if (row < 0) return [];
      const asWord = isWord ? bytesOf(dictionary.find(terms[0] ?? "")) : 0;
      return bytesOf(row) >= LEAST_MEANT * asWord ? [{ row, share, terms }] : [];
    });

  return {
    forms,
    groups(query) {
      const { terms, counts, unfinished } = query;
      const entities = meantBy(query);
      /** Words of these names mean nothing but the names. */
      const named = new Set(entities.flatMap((entity) => entity.terms));
      let corrections = 0;
      const words = terms.flatMap((term, word) => {
        const known = [
          ...ofForms(term, word, counts.get(term) ?? 1),
          ...(unfinished.has(term) ? ofBeginning(term, word) : []),
          ...(named.has(term) ? [] : ofSynonyms(term, word)),
        ];
        if (known.length > 0 || typosIn(term) === 0) return known;
        return corrections++ < MOST_CORRECTIONS ? ofTypo(term, word) : [];
      });
      const about = entities.map(({ row, share }, n): TermGroup => {
        const weight = ranking.entity * share;
        return { word: terms.length + n, weight, terms: [{ row, share: 1 }] };
      });
      return [...words, ...about];
    },
  };
}
