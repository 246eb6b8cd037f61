import type { TextIndex } from "./frozen/text-index.ts";
import type { LookUps } from "./look-ups.ts";
import type { RowTest } from "./narrowing.ts";
import type { ParsedQuery } from "./query.ts";
import { stopWords } from "./stop-words.ts";

/** Calls back for each document that has a term in some field, at least once. */
function eachDocument(index: TextIndex, row: number, visit: (document: number) => void): void {
  if (row < 0) return;
  const postings = index.postings(row);
  while (postings.nextField()) {
    for (let n = 0; n < postings.count; n++) visit(postings.documents[n] ?? 0);
  }
}

function keepOnly(mask: Uint8Array, index: TextIndex, term: string): void {
  const having = new Uint8Array(mask.length);
  eachDocument(index, index.dictionary.find(term), (document) => {
    having[document] = 1;
  });
  for (let n = 0; n < mask.length; n++) mask[n] = (mask[n] ?? 0) & (having[n] ?? 0);
}

/** Terms that every document with one of the phrases must have. */
function phraseTerms({ phrases }: ParsedQuery): string[] {
  return phrases.flatMap(({ words, isOpen }) => {
    const whole = isOpen ? words.slice(0, -1) : words;
    return whole.filter((word) => !stopWords.has(word) && !/^[a-z]$/.test(word));
  });
}

/**
 * Which documents a query and the filters of a page allow, 1 for each that they do; undefined where
 * they allow all. Phrases are only narrowed down: whether their words stand together is in the text.
 */
export function rowMask(
  query: ParsedQuery,
  filters: readonly RowTest[],
  index: TextIndex,
  { forms }: Pick<LookUps, "forms">,
): Uint8Array | undefined {
  const { excludedWords, excludedTerms, requiredTerms } = query;
  const tests = [...filters, ...query.tests];
  const required = new Set([...requiredTerms, ...phraseTerms(query)]);
  const excluded = new Set([
    ...excludedWords.flatMap(forms),
    ...excludedTerms.map((term) => index.dictionary.find(term)),
  ]);
  if (tests.length + required.size + excluded.size === 0) return undefined;
  const mask = new Uint8Array(index.documentCount);
  for (let row = 0; row < mask.length; row++) mask[row] = tests.every((test) => test(row)) ? 1 : 0;
  for (const term of required) keepOnly(mask, index, term);
  for (const row of excluded) {
    eachDocument(index, row, (document) => {
      mask[document] = 0;
    });
  }
  return mask;
}
