import { type Extension, launch, type Page } from "puppeteer-core";
import { chromiumSwitches, requireBrowser } from "../../scripts/browsers.mjs";
import type { Driver, LaunchOptions } from "./browsers.ts";
import { until } from "./until.ts";

/** Also what goes to loopback addresses. */
function sendAllTo(proxyPort: number): string[] {
  return [`--proxy-server=127.0.0.1:${proxyPort}`, "--proxy-bypass-list=<-loopback>"];
}

/** Chromium over the DevTools protocol. */
export async function launchChromium(options: LaunchOptions): Promise<Driver> {
  const browser = await launch({
    executablePath: requireBrowser("chromium"),
    headless: !options.visible,
    defaultViewport: null,
    pipe: true,
    enableExtensions: options.extension ? [options.extension] : false,
    args: [...chromiumSwitches, ...(options.proxyPort ? sendAllTo(options.proxyPort) : [])],
  });
  const sidelight = async (): Promise<Extension> =>
    until("the extension", async () => [...(await browser.extensions()).values()][0]);
  const origin = options.extension ? `chrome-extension://${(await sidelight()).id}` : "";
  const workers = async () => (await sidelight()).workers();

  return {
    newPage: () => browser.newPage(),
    pages: () => browser.pages(),
    // The accessibility tree that `aria/` selectors read includes closed shadow roots.
    addedTo: (page) => page.$("html"),
    address: (path) => `${origin}/${path}`,
    async goToExtensionPage(page, path) {
      await page.goto(`${origin}/${path}`);
    },
    async openPopup(over, path) {
      await over.bringToFront();
      const extension = await sidelight();
      await extension.triggerAction(over);
      const find = async (): Promise<Page | undefined> =>
        (await extension.pages()).find((page) => page.url() === `${origin}/${path}`);
      return until("the popup", find);
    },
    isWorkerRunning: async () => (await workers()).length > 0,
    async stopWorker() {
      for (const worker of await workers()) await worker.close();
      await until("the worker to stop", async () => (await workers()).length === 0);
    },
    closed: new Promise((resolve) => browser.once("disconnected", () => resolve())),
    close: () => browser.close(),
  };
}
