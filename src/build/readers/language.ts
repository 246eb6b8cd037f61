import { wordsOf } from "../../search/words.ts";
import { frequentWords } from "../frequent-words.ts";

const wordSets = Object.entries(frequentWords).map(
  ([language, words]) => [language, new Set(words)] as const,
);

/** Scripts that stand for one language each, or nearly so; the first that is frequent enough wins. */
const scripts: [RegExp, string][] = [
  [/[\p{sc=Hiragana}\p{sc=Katakana}]/gu, "ja"],
  [/\p{sc=Hangul}/gu, "ko"],
  [/\p{sc=Han}/gu, "zh"],
  [/[іїєґ]/giu, "uk"],
  [/\p{sc=Cyrillic}/gu, "ru"],
  [/\p{sc=Arabic}/gu, "ar"],
  [/\p{sc=Hebrew}/gu, "he"],
  [/\p{sc=Greek}/gu, "el"],
  [/\p{sc=Devanagari}/gu, "hi"],
  [/\p{sc=Thai}/gu, "th"],
];
const SAMPLE_CHARACTERS = 6000;
/** Share of letters from which a script decides: quotations of foreign names stay under it. */
const SCRIPT_SHARE = { ja: 0.08, uk: 0.03 } as Record<string, number>;
const USUAL_SCRIPT_SHARE = 0.25;
/** Share of a text's words that must be frequent words of its language. */
const FEWEST_FREQUENT = 0.08;

/**
 * The language of a text by its script, else by its most frequent words (ISO 639-1); undefined
 * where the text is too short or mixed to tell.
 */
export function detectLanguage(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return undefined;
  for (const [script, language] of scripts) {
    const share = (sample.match(script)?.length ?? 0) / letters;
    if (share >= (SCRIPT_SHARE[language] ?? USUAL_SCRIPT_SHARE)) return language;
  }
  const words = wordsOf(sample);
  const counts = wordSets.map(([language, set]) => {
    return [language, words.filter((word) => set.has(word)).length] as const;
  });
  const [best] = counts.sort((a, b) => b[1] - a[1]);
  if (best === undefined || best[1] < 2 || best[1] < words.length * FEWEST_FREQUENT)
    return undefined;
  return best[0];
}

/** `en` of `en-US`, `EN_gb` or `["en"]`; undefined for anything else. */
export function languageTag(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first !== "string") return undefined;
  return /^([a-z]{2})(?:[-_].*)?$/i.exec(first.trim())?.[1]?.toLowerCase();
}
