import type { PageContext } from "../model/page.ts";
import { canonicalUrl } from "./canonical-url.ts";
import { nameKey } from "./name-key.ts";

/** Letters from which a headline is too long to be shared by chance. */
const TELLING_TITLE = 24;
/** Letters from which it is telling on one site. */
const TELLING_ON_SITE = 8;
/** Share of words that only the same text has in common: other reports of one event stay under .7. */
const SAME_TEXT = 0.85;

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
    const enough = hostOf(address) === hostOf(pageUrl) ? TELLING_ON_SITE : TELLING_TITLE;
    return key.length >= enough && pageTitle.includes(key);
  };
}
