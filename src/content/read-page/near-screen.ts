import { unreadSelector } from "./roles.ts";

/** What fits into so many screens is read first: about what is seen within the first seconds. */
const mostScreens = 3;

/** Whether a page may open elsewhere than at its top. To ask where it is scrolled makes the browser lay out. */
function mayOpenScrolled(): boolean {
  const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return location.hash !== "" || navigation?.type !== "navigate";
}

/**
 * The largest element around the middle of the screen that is not much larger than the screen;
 * undefined at the top of the page, where the order of the document does as well, and where the
 * page was opened anew, so that it stands at its top. Makes the browser lay out otherwise.
 */
export function elementNearScreen(): Element | undefined {
  if (!mayOpenScrolled() || scrollY < innerHeight) return undefined;
  let near: Element | undefined;
  let at = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
  while (at && at !== document.body && at !== document.documentElement) {
    if (at.getBoundingClientRect().height > mostScreens * innerHeight) break;
    near = at;
    at = at.parentElement;
  }
  return near?.closest(unreadSelector) ? undefined : near;
}
