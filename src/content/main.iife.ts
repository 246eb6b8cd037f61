import type { PageBriefing } from "../model/page.ts";
import {
  answerTab,
  askBackground,
  loadSettings,
  watchAccess,
  watchSettings,
} from "../platform/page-runtime.ts";
import { beginningOf, readPageFacts } from "./page-context.ts";
import { whenPresent } from "./presence.ts";
import { selectedText } from "./selected-text.ts";
import { createSession, type Session } from "./session.ts";
import { currentHosts, isWanted } from "./site.ts";
import { noteStart, timed } from "./timed.ts";

/** What the popup learns where Sidelight is off. */
function emptyBriefing(): PageBriefing {
  const context = { ...readPageFacts(document), entities: {}, passage: beginningOf(document) };
  return { host: location.hostname, entries: [], context, complete: true };
}

/** Starts a session on the page, and stops and starts it as the reader's settings say. */
async function main(signal: AbortSignal): Promise<void> {
  await whenPresent(signal);
  let settings = await timed("settings", loadSettings);
  let session: Session | undefined;
  let life: AbortController | undefined;
  let isAllowed = true;

  function begin(): void {
    life = new AbortController();
    const stopped = () => {
      session = undefined;
      life = undefined;
    };
    life.signal.addEventListener("abort", stopped, { once: true });
    session = createSession(() => settings, life);
  }

  function apply(): void {
    if (!isAllowed || !isWanted(settings, currentHosts())) life?.abort();
    else if (session) session.update();
    else begin();
  }

  /** Also where nobody answers any more, Sidelight has no business here. */
  async function checkAccess(): Promise<void> {
    isAllowed = await askBackground("hasAccess").catch(() => false);
    apply();
  }

  timed("listen", () => {
    watchAccess(checkAccess, signal);
    watchSettings((changed) => {
      settings = changed;
      apply();
    }, signal);
  });
  if (window === window.top) {
    const briefing = () => session?.briefing() ?? emptyBriefing();
    const jump: Session["jump"] = (entity) => session?.jump(entity) ?? false;
    const step: Session["step"] = (direction) => session?.step(direction) ?? false;
    timed("listen", () => answerTab({ briefing, jump, step, selection: selectedText }, signal));
  }
  timed("begin", apply);
}

// Whatever goes wrong, the page must not feel it.
main(new AbortController().signal).catch((error: unknown) => {
  console.debug("Sidelight could not start:", error);
});
noteStart();
