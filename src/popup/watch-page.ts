import { activeTab, askTab } from "../platform/extension.ts";
import { type PageState, siteOf } from "./page-state.ts";

/** Between an answer and the next question, in milliseconds: pages go on naming things while they load. */
const interval = 500;

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

/** Follows the page under the popup as long as the popup is open; calls back with what is new. */
export function watchPage(onChange: (page: PageState) => void): void {
  let last = "";
  const ask = async () => {
    const page = await askPage();
    const now = JSON.stringify(page);
    if (now !== last) onChange(page);
    last = now;
    setTimeout(ask, interval);
  };
  void ask();
}
