const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/** A term as a whole word; Chinese and Japanese characters are words wherever they stand. */
function wordPattern(term: string): string {
  const escaped = term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return unspaced.test(term) ? escaped : `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`;
}

function pattern(terms: readonly string[]): RegExp | null {
  const words = terms
    .filter((term) => term.length > 0)
    .sort((a, b) => b.length - a.length)
    .map(wordPattern);
  return words.length > 0 ? new RegExp(`(${words.join("|")})`, "giu") : null;
}

/** Cuts a text around the words that are terms; every second piece, from the second, is a hit. */
export function splitAtTerms(text: string, terms: readonly string[]): string[] {
  const found = pattern(terms);
  return found ? text.split(found) : [text];
}

/** A text with what was searched for marked. */
export function FoundText({ text, terms }: { text: string; terms: readonly string[] }) {
  return (
    <>
      {splitAtTerms(text, terms).map((piece, index) =>
        index % 2 === 1 ? <mark class="found">{piece}</mark> : piece,
      )}
    </>
  );
}
