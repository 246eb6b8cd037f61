/** Chinese and Japanese write without spaces: each of their characters is a word of its own. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
const unspacedOrRun =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[^\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+/gu;

const beyondAscii = /[^\0-\x7f]/;

/** Text as search compares it: without case, accents, full-width forms and invisible characters. */
export function foldText(text: string): string {
  // Most text has only plain letters, and normalising takes longer than looking.
  if (!beyondAscii.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}]+/gu, "")
    .normalize("NFC")
    .toLowerCase();
}

/** The words of plain letters, as most texts are: looking for letters of all scripts takes longer. */
function plainWords(text: string): string[] {
  const folded = text.toLowerCase().replace(/'s(?![a-z0-9])/g, "");
  return folded.match(/[a-z0-9]+/g) ?? [];
}

/** The words of a text, folded, in order. A possessive ending is no part of a word. */
export function wordsOf(text: string): string[] {
  if (!beyondAscii.test(text)) return plainWords(text);
  const runs =
    foldText(text)
      .replace(/['’]s(?![\p{L}\p{N}])/gu, "")
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  if (!runs.some((run) => unspaced.test(run))) return runs;
  return runs.flatMap((run) => run.match(unspacedOrRun) ?? []);
}
