/**
 * The stem of an English word after Porter, "An algorithm for suffix stripping" (1980): regulate,
 * regulates, regulated and regulation become one; so does regulatory, which Porter leaves. Words
 * of other languages and scripts pass through with little harm.
 */
export function stem(word: string): string {
  const kept = keptApart.find((start) => word.startsWith(start));
  if (kept !== undefined) return kept;
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
  return tidyEnding(stripLast(stripInner(stripDerived(finalY(stripPast(stripPlural(word)))))));
}

/** What the algorithm would take for another word: general for generative, university for universe. */
const keptApart = ["general", "universit", "universal"];

/** One letter per run: `C` consonants, `V` vowels; "regulate" is CVCVCVCV. */
function shapeOf(word: string): string {
  let shape = "";
  for (let n = 0; n < word.length; n++) {
    const letter = word.charAt(n);
    const isVowel = "aeiou".includes(letter) || (letter === "y" && n > 0 && !shape.endsWith("V"));
    const sound = isVowel ? "V" : "C";
    if (!shape.endsWith(sound)) shape += sound;
  }
  return shape;
}

/** Porter's m: how many times a vowel is followed by a consonant. */
function measure(word: string): number {
  return shapeOf(word).match(/VC/g)?.length ?? 0;
}

function hasVowel(word: string): boolean {
  return shapeOf(word).includes("V");
}

/** Ends in consonant, vowel, consonant, the last not w, x or y: "hop", but not "snow". */
function endsShort(word: string): boolean {
  return /[^aeiou][aeiouy][^aeiouwxy]$/.test(word);
}

function stripPlural(word: string): string {
  if (/(sses|ies)$/.test(word)) return word.slice(0, -2);
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

function stripPast(word: string): string {
  if (word.endsWith("eed")) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const base = word.replace(/(ed|ing)$/, "");
  if (base === word || !hasVowel(base)) return word;
  if (/(at|bl|iz)$/.test(base)) return `${base}e`;
  if (/([^aeioulsz])\1$/.test(base)) return base.slice(0, -1);
  return measure(base) === 1 && endsShort(base) ? `${base}e` : base;
}

function finalY(word: string): string {
  return word.endsWith("y") && hasVowel(word.slice(0, -1)) ? `${word.slice(0, -1)}i` : word;
}

type Endings = readonly (readonly [ending: string, becomes: string])[];

function table(text: string): Endings {
  return text.split(" ").map((pair) => {
    const [ending = "", becomes = ""] = pair.split(":");
    return [ending, becomes];
  });
}

const derived = table(
  "ational:ate tional:tion enci:ence anci:ance izer:ize isation:ise ization:ize abli:able alli:al entli:ent eli:e ousli:ous ation:ate ator:ate atori:ate alism:al iveness:ive fulness:ful ousness:ous aliti:al iviti:ive biliti:ble",
);
const inner = table("icate:ic ative: alize:al iciti:ic ical:ic ful: ness:");
const last = table(
  "al: ance: ence: er: ic: able: ible: ant: ement: ment: ent: ion: ou: ism: ate: iti: ous: ive: ise: ize:",
);

/** Replaces the longest ending that fits, where enough of the word remains. */
function replaceEnding(word: string, endings: Endings, leastMeasure: number): string {
  const fitting = endings.filter(([ending]) => word.endsWith(ending));
  const [longest] = fitting.sort((a, b) => b[0].length - a[0].length);
  if (longest === undefined) return word;
  const [ending, becomes] = longest;
  const base = word.slice(0, -ending.length);
  return measure(base) >= leastMeasure ? base + becomes : word;
}

function stripDerived(word: string): string {
  return replaceEnding(word, derived, 1);
}

function stripInner(word: string): string {
  return replaceEnding(word, inner, 1);
}

function stripLast(word: string): string {
  if (/[^st]ion$/.test(word)) return word;
  return replaceEnding(word, last, 2);
}

function tidyEnding(word: string): string {
  const base = word.slice(0, -1);
  if (word.endsWith("e")) {
    const m = measure(base);
    return m > 1 || (m === 1 && !endsShort(base)) ? base : word;
  }
  return word.endsWith("ll") && measure(base) > 1 ? base : word;
}
