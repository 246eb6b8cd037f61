const wordStart = "(?<![\\p{L}\\p{N}])";

function pattern(terms: readonly string[]): RegExp | null {
  const escaped = terms
    .filter((term) => term.length > 0)
    .sort((a, b) => b.length - a.length)
    .map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return escaped.length > 0 ? new RegExp(`${wordStart}(${escaped.join("|")})`, "giu") : null;
}

/** Cuts a text where a word begins with one of the terms; every second piece, from the second, is a hit. */
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
