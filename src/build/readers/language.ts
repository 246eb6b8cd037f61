import { wordsOf } from "../../search/words.ts";

/** Words that are frequent in one language and rare in the others; folded, so without accents. */
const frequentWords: Record<string, string> = {
  en: "the of and to in that is for it with on was are this be have from by which they not",
  de: "der die und das ist nicht mit den ein eine auf fur von dem sich auch wird sind oder als",
  fr: "le la les et des est une dans pour que qui sur pas plus avec sont cette aux du par",
  es: "el los las una que con por para como pero mas sus fue esta este ha son sobre entre al",
  it: "il che di per una sono della con non del dei alla nel piu anche gli come questo essere le",
  pt: "que nao uma para com os as dos mais foi pelo pela sao seu sua tambem ao das mas em",
  nl: "het een van en dat niet zijn voor met aan ook maar wordt bij naar worden deze door om",
  sv: "och att det som en for inte den med ett av ar till har kan eller fran om men var",
  da: "og at det som en ikke den med et af er til har kan eller fra om men for blev",
  no: "og at det som en ikke den med et av er til har kan eller fra om men for ble",
  fi: "ja on ei se etta han mutta kun niin ovat myos joka tama kuin oli ole sen voi",
  pl: "i w nie na sie ze jest to do jak ale przez dla oraz ktore ktory tym jego byc sa",
  cs: "a v se na je ze to pro jako by ale za jsou ktere byl podle nebo jeho take pri",
  tr: "ve bir bu icin da de ile olarak daha cok gibi olan ancak kadar sonra gore ya en",
  id: "yang dan di untuk dengan ini dari pada itu tidak adalah dalam akan oleh juga atau ke",
  vi: "va cua la co cac mot cho trong duoc khong nguoi nhung nay da voi ve se tai",
  ro: "si de la in cu nu este pentru care din sunt mai ca au fost prin dintre acest sau",
  hu: "a az es hogy nem is egy van volt meg de ezt csak mint vagy lesz ennek azt el",
};
const wordSets = Object.entries(frequentWords).map(
  ([language, words]) => [language, new Set(words.split(" "))] as const,
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
