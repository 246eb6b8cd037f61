import type { PageContext } from "../model/page.ts";
import { canonicalUrl } from "./canonical-url.ts";
import { nameKey } from "./name-key.ts";

/** Letters from which a headline is too long to be shared by chance. */
const TELLING_TITLE = 24;

/**
 * Tells whether an article is the page that is being read: by its address, or by its headline,
 * with which the page's title begins, for what is syndicated or has moved.
 */
export function recognizePage(page: PageContext): (url: string, title: string) => boolean {
  const pageUrl = canonicalUrl(page.url);
  const pageTitle = nameKey(page.title);
  return (url, title) => {
    if (canonicalUrl(url) === pageUrl) return true;
    const key = nameKey(title);
    return key.length >= TELLING_TITLE && pageTitle.startsWith(key);
  };
}
