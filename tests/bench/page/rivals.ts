import type { Page } from "puppeteer-core";
import type { BrowserName } from "../../../scripts/browsers.mjs";
import type { Driver } from "../../e2e/browsers.ts";
import type { Builds, Rival } from "./builds.ts";
import type { PageServer } from "./serve-pages.ts";
import { addressOf, dismissGreeting, goTo, newTab, openMeasured, start } from "./tab.ts";

/** One browser with one of the extensions, and a tab in it. */
export interface Runner {
  driver: Driver;
  /** Opens a page in the tab and waits until the extension is done with it; undefined where that fails. */
  open(name: string, patience?: number): Promise<Page | undefined>;
  /** Goes on in a new tab: browsers keep the pages that a tab has shown before. */
  renew(): Promise<void>;
  close(): Promise<void>;
}

/** Milliseconds; a page that does not come is left out. */
const usualPatience = 30_000;

export async function startRunner(
  browser: BrowserName,
  rival: Rival,
  builds: Builds,
  server: PageServer,
): Promise<Runner> {
  const driver = await start(browser, builds[rival], server);
  if (rival === "sidelight" || rival === "in-page") await dismissGreeting(driver);
  let tab = await newTab(driver);
  return {
    driver,
    async open(name, patience = usualPatience) {
      try {
        if (rival === "empty") await goTo(tab, addressOf(name), { timeout: patience });
        else await openMeasured(tab, addressOf(name), patience);
        return tab;
      } catch {
        // Some saved pages leave, or take their frame with them.
        tab = await newTab(driver);
        return undefined;
      }
    },
    async renew() {
      const old = tab;
      tab = await newTab(driver);
      await old.close();
    },
    close: () => driver.close(),
  };
}
