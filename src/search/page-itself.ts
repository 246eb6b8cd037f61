import type { PageContext } from "../model/page.ts";
import { canonicalUrl } from "./canonical-url.ts";
import { nameKey } from "./name-key.ts";

/** Letters from which a headline is too long to be shared by chance. */
const TELLING_TITLE = 24;
/** Letters from which it is telling on its own site, or where the page's title is nothing else. */
const TELLING_ALONE = 8;
/**
 * Share of words that only the same text has in common: of the corpus, no two records share more
 * than .72, and a record's own text under another headline shares up to .88.
 */
const SAME_TEXT = 0.8;

const hostOf = (canonical: string) => canonical.replace(/[/?].*$/s, "");

/**
 * Tells whether an article is the page that is being read: by its address, by its headline, which
 * the page's title contains beside the name of the site, for what is syndicated or has moved, or by
 * nearly all its words.
 * @param likeness how much of its words the article shares with the page, 0 to 1
 */
export function recognizePage(
  page: PageContext,
): (url: string, title: string, likeness?: number) => boolean {
  const pageUrl = canonicalUrl(page.url);
  const pageTitle = nameKey(page.title);
  return (url, title, likeness = 0) => {
    const address = canonicalUrl(url);
    if (address === pageUrl || likeness >= SAME_TEXT) return true;
    const key = nameKey(title);
    const isAlone = key === pageTitle || hostOf(address) === hostOf(pageUrl);
    const enough = isAlone ? TELLING_ALONE : TELLING_TITLE;
    return key.length >= enough && pageTitle.includes(key);
  };
}
