/** The same way to drive the built extension in either browser. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { ElementHandle, Page } from "puppeteer-core";
import type { BrowserName } from "../../scripts/browsers.mjs";
import { launchChromium } from "./chromium.ts";
import { launchFirefox } from "./firefox.ts";
import type { Means } from "./means.ts";
import { type RecordingProxy, site, startRecordingProxy } from "./recording-proxy.ts";
import { until } from "./until.ts";

/** How a page is shown: usually on a screen, otherwise printed or in colours that the reader has chosen. */
export type Medium = "screen" | "paper" | "forced colours";

/** A line below the address bar. */
export interface Suggested {
  content: string;
  description: string;
}

/** What differs between the browsers. */
export interface Driver extends Means {
  newPage(): Promise<Page>;
  pages(): Promise<Page[]>;
  /** Root under which `aria/` selectors find what Sidelight added to the page; null while it added nothing. */
  addedTo(page: Page): Promise<ElementHandle | null>;
  /** The address of a file of the extension. */
  address(path: string): string;
  goToExtensionPage(page: Page, path: string): Promise<void>;
  /** The toolbar popup, over a page that must be a tab of its own. */
  openPopup(over: Page, path: string): Promise<Page>;
  /** What the address bar shows below a text behind our keyword. */
  suggestionsFor(text: string): Promise<Suggested[]>;
  isWorkerRunning(): Promise<boolean>;
  stopWorker(): Promise<void>;
  /** Has a page, which is in front, think that it is shown otherwise. */
  showOn(page: Page, medium: Medium): Promise<void>;
  /** Takes away the extension's access to all sites, as its reader can, or gives it back. */
  allowSites(isAllowed: boolean): Promise<void>;
  /** What the extension's own scripts threw or complained of in pages since this was asked last. */
  takeErrors(): Promise<string[]>;
  /** Resolves when the browser is gone. */
  closed: Promise<void>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** Port of the proxy that all traffic goes through; none for the browser's own way. */
  proxyPort: number | undefined;
  /** Folder of the built extension; none for a browser without it. */
  extension: string | undefined;
  visible: boolean;
}

/** A browser with Sidelight, whose every request is recorded. */
export interface TestBrowser extends Omit<Driver, "openPopup"> {
  name: BrowserName;
  proxy: RecordingProxy;
  /** Opens one of our pages, `news.html`. */
  open(path: string): Promise<Page>;
  openPopup(over: Page): Promise<Page>;
  openOptions(): Promise<Page>;
  /** Opens one of the extension's own pages in a tab. */
  openOwn(path: string): Promise<Page>;
  /** Closes every tab but the first, which keeps the browser alive. */
  closePages(): Promise<void>;
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

/** A new installation greets its reader in a tab of its own, which would come to the front at any moment. */
function waitForGreeting(driver: Driver): Promise<Page> {
  return until("the page that greets", async () => {
    for (const page of await driver.pages()) {
      // Firefox does not report the addresses of extension pages, but the pages know their own.
      const address = await page.evaluate(() => location.href);
      if (address === driver.address("src/welcome/index.html")) return page;
    }
    return null;
  });
}

/**
 * A visible browser is for a person: it has the size of its window, and reaches the network
 * without the proxy, which then only serves our pages. `folder` holds the extension.
 */
export async function launch(
  name: BrowserName,
  { withExtension = true, visible = false, folder = builtExtension[name] } = {},
): Promise<TestBrowser> {
  const proxy = await startRecordingProxy();
  const start = name === "firefox" ? launchFirefox : launchChromium;
  const driver = await start({
    proxyPort: visible ? undefined : proxy.port,
    extension: withExtension ? folder : undefined,
    visible,
  });
  const greeting = withExtension ? await waitForGreeting(driver) : null;
  if (!visible) await greeting?.close();
  const manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, "utf8")) as BuiltManifest;
  const origin = visible ? `http://localhost:${proxy.port}` : site;
  const newPage = async () => {
    const page = await driver.newPage();
    if (!visible) await page.setViewport(viewport);
    return page;
  };
  const openOwn = async (path: string) => {
    const page = await newPage();
    await driver.goToExtensionPage(page, path);
    return page;
  };
  return {
    ...driver,
    name,
    proxy,
    newPage,
    async open(path) {
      const page = await newPage();
      await page.goto(`${origin}/${path}`);
      return page;
    },
    openPopup: (over) => driver.openPopup(over, manifest.action.default_popup),
    openOptions: () => openOwn(manifest.options_ui.page),
    openOwn,
    async closePages() {
      for (const page of (await driver.pages()).slice(1)) await page.close();
    },
    async close() {
      await driver.close();
      proxy.close();
    },
  };
}
