import type { Features } from "./features.ts";
import type { IndexedAlias } from "./lexicon-index.ts";

/** How much an ordinary word's capital says where nothing but its being a name accounts for it. */
const WORD_WITH_CAPITAL = 0.4;

/**
 * What the language of a text says for and against a name.
 * @param suffix tells block (none) and page (`-page`) apart
 * @param capital whether position or title account for a capital
 */
export function languageFeatures(
  { lang, wordIn }: IndexedAlias,
  language: string | undefined,
  suffix = "",
  capital = false,
): Features {
  if (language === undefined || (lang ?? wordIn) === undefined) return {};
  return {
    [`language${suffix}`]: lang === language ? 1 : 0,
    [`other-language${suffix}`]: lang !== undefined && lang !== language ? 1 : 0,
    [`word-here${suffix}`]: wordIn?.includes(language) ? (capital ? 1 : WORD_WITH_CAPITAL) : 0,
  };
}
