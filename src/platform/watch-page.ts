import type { PageState } from "../model/page.ts";
import { activeTab, askTab, whenTabShown } from "./extension.ts";

/** Between an answer and the next question, in milliseconds: pages go on naming things while they load. */
const interval = 500;

/** The site as a reader knows it: its host without `www.`. */
function siteOf(host: string): string {
  return host.replace(/^www\./, "");
}

async function askPage(): Promise<PageState> {
  const tab = await activeTab();
  if (tab?.id === undefined) return { state: "unreadable" };
  try {
    const briefing = await askTab(tab.id, "briefing");
    return { state: "read", tabId: tab.id, host: siteOf(briefing.host), briefing };
  } catch {
    // Nobody answers before the page has loaded so far that content scripts run.
    return tab.status === "loading" ? { state: "asking" } : { state: "unreadable", tabId: tab.id };
  }
}

/**
 * Follows the page in the active tab beside a page of ours, as long as that is open; calls back
 * with what is new.
 */
export function watchPage(onChange: (page: PageState) => void): void {
  let last = "";
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Of two questions at a time only the later one matters: the tab may have changed in between.
  let asked = 0;
  const ask = async () => {
    clearTimeout(timer);
    const turn = ++asked;
    const page = await askPage();
    if (turn !== asked) return;
    const now = JSON.stringify(page);
    if (now !== last) onChange(page);
    last = now;
    timer = setTimeout(ask, interval);
  };
  whenTabShown(() => void ask());
  void ask();
}
