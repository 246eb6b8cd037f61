import { unreadSelector } from "./roles.ts";

/** What fits into so many screens is read first: about what is seen within the first seconds. */
const mostScreens = 3;

/**
 * The largest element around the middle of the screen that is not much larger than the screen;
 * undefined at the top of the page, where the order of the document does as well. Makes the
 * browser lay out, unless the page is at its top.
 */
export function elementNearScreen(): Element | undefined {
  if (scrollY < innerHeight) return undefined;
  let near: Element | undefined;
  let at = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
  while (at && at !== document.body && at !== document.documentElement) {
    if (at.getBoundingClientRect().height > mostScreens * innerHeight) break;
    near = at;
    at = at.parentElement;
  }
  return near?.closest(unreadSelector) ? undefined : near;
}
