/** The same way to drive the built extension in either browser. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { ElementHandle, Page } from "puppeteer-core";
import type { BrowserName } from "../../scripts/browsers.mjs";
import { launchChromium } from "./chromium.ts";
import { launchFirefox } from "./firefox.ts";
import { type RecordingProxy, site, startRecordingProxy } from "./recording-proxy.ts";

/** What differs between the browsers. */
export interface Driver {
  newPage(): Promise<Page>;
  pages(): Promise<Page[]>;
  /** Root under which `aria/` selectors find what Sidelight added to the page; null while it added nothing. */
  addedTo(page: Page): Promise<ElementHandle | null>;
  /** The address of a file of the extension. */
  address(path: string): string;
  goToExtensionPage(page: Page, path: string): Promise<void>;
  /** The toolbar popup, over a page that must be a tab of its own. */
  openPopup(over: Page, path: string): Promise<Page>;
  isWorkerRunning(): Promise<boolean>;
  stopWorker(): Promise<void>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  proxy: RecordingProxy;
  /** Folder of the built extension; none for a browser without it. */
  extension: string | undefined;
  headless: boolean;
}

/** A browser with Sidelight, whose every request is recorded. */
export interface TestBrowser extends Omit<Driver, "goToExtensionPage" | "openPopup"> {
  name: BrowserName;
  proxy: RecordingProxy;
  /** Opens one of our pages, `news.html`. */
  open(path: string): Promise<Page>;
  openPopup(over: Page): Promise<Page>;
  openOptions(): Promise<Page>;
}

export const builtExtension: Record<BrowserName, string> = {
  chromium: resolve("dist/chrome"),
  firefox: resolve("dist/firefox"),
};

interface BuiltManifest {
  action: { default_popup: string };
  options_ui: { page: string };
}

const viewport = { width: 1100, height: 800 };

export async function launch(
  name: BrowserName,
  { withExtension = true, headless = true } = {},
): Promise<TestBrowser> {
  const proxy = await startRecordingProxy();
  const folder = builtExtension[name];
  const start = name === "firefox" ? launchFirefox : launchChromium;
  const driver = await start({ proxy, extension: withExtension ? folder : undefined, headless });
  const manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, "utf8")) as BuiltManifest;
  const newPage = async () => {
    const page = await driver.newPage();
    await page.setViewport(viewport);
    return page;
  };
  return {
    ...driver,
    name,
    proxy,
    newPage,
    async open(path) {
      const page = await newPage();
      await page.goto(`${site}/${path}`);
      return page;
    },
    openPopup: (over) => driver.openPopup(over, manifest.action.default_popup),
    async openOptions() {
      const page = await newPage();
      await driver.goToExtensionPage(page, manifest.options_ui.page);
      return page;
    },
    async close() {
      await driver.close();
      proxy.close();
    },
  };
}
