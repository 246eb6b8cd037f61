import { foldText } from "./words.ts";

/** A stretch of a text, and whether it was searched for. */
export interface SnippetPiece {
  text: string;
  isFound: boolean;
}

interface Word {
  start: number;
  end: number;
  /** Number of the term that it is, or -1. */
  term: number;
}

/** Chinese and Japanese characters are words each; others run on, with accents and soft hyphens inside. */
const word =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])[\p{L}\p{N}\p{M}\u00AD])+/gu;

type TermNumbers = ReadonlyMap<string, number>;

const numberTerms = (terms: readonly string[]): TermNumbers =>
  new Map(terms.map((term, n) => [term, n]));

function readWords(text: string, numbers: TermNumbers): Word[] {
  return Array.from(text.matchAll(word), ({ 0: found, index }): Word => {
    // Most words are plain, and folding text costs more than looking at it.
    const folded = /^[a-z0-9]+$/i.test(found) ? found.toLowerCase() : foldText(found);
    return { start: index, end: index + found.length, term: numbers.get(folded) ?? -1 };
  });
}

/** The stretch with the most different terms, from a found word to a found word; of equals the first. */
function bestStretch(words: readonly Word[], length: number): { first: number; end: number } {
  const found = words.flatMap(({ term }, n) => (term >= 0 ? [n] : []));
  let best = { first: 0, end: 0, terms: 0 };
  for (const [n, first] of found.entries()) {
    const start = words[first]?.start ?? 0;
    const terms = new Set<number>();
    let end = start;
    for (const place of found.slice(n)) {
      const word = words[place];
      if (word === undefined || word.end - start > length) break;
      terms.add(word.term);
      end = word.end;
    }
    if (terms.size > best.terms) best = { first, end, terms: terms.size };
  }
  return best;
}

/** Words before the first that was found, so that a reader sees what it belongs to. */
const LEAD_WORDS = 6;

/** The words of the best stretch, and some before it as far as its sentence and the length allow. */
function chooseWords(text: string, words: readonly Word[], length: number): Word[] {
  if (text.length <= length) return [...words];
  let { first, end } = bestStretch(words, length);
  for (let n = 0; n < LEAD_WORDS && first > 0; n++) {
    const before = words[first - 1];
    if (before === undefined || end - before.start > length) break;
    if (/[.!?。！？]/.test(text.slice(before.end, words[first]?.start))) break;
    first--;
  }
  const from = words[first]?.start ?? 0;
  return words.filter(({ start, end }) => start >= from && end - from <= length);
}

/** A stretch of a text, cut around the found words in it. */
function cut(text: string, from: number, to: number, words: readonly Word[]): SnippetPiece[] {
  const pieces: SnippetPiece[] = [];
  const add = (piece: string, isFound: boolean) => {
    if (piece !== "") pieces.push({ text: piece, isFound });
  };
  let at = from;
  for (const { start, end, term } of words) {
    if (term < 0) continue;
    add(text.slice(at, start), false);
    add(text.slice(start, end), true);
    at = end;
  }
  add(text.slice(at, to), false);
  return pieces;
}

/**
 * Marks found words in whole texts.
 * @param terms folded words, as `Found.terms`; they are read once for all texts
 */
export function createMarker(terms: readonly string[]): (text: string) => SnippetPiece[] {
  const numbers = numberTerms(terms);
  return (text) => cut(text, 0, text.length, readWords(text, numbers));
}

/**
 * The part of a text that shows best why it was found, with every found word marked.
 * @param terms folded words, as `Found.terms`
 * @param length most UTF-16 units; a longer text is cut between words, with dots where it goes on
 */
export function snippetOf(text: string, terms: readonly string[], length = 200): SnippetPiece[] {
  const words = readWords(text, numberTerms(terms));
  const chosen = chooseWords(text, words, length);
  const [first, last] = [chosen[0], chosen.at(-1)];
  if (first === undefined || last === undefined) return [];
  const isWhole = text.length <= length;
  const from = isWhole ? 0 : first.start;
  const to = isWhole || last === words.at(-1) ? text.length : last.end;
  const pieces = cut(text, from, to, chosen);
  if (!isWhole && first !== words[0]) pieces.unshift({ text: "… ", isFound: false });
  if (last !== words.at(-1)) pieces.push({ text: " …", isFound: false });
  return pieces;
}
