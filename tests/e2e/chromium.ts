import { type Extension, launch, type Page, type Protocol } from "puppeteer-core";
import { chromiumSwitches, requireBrowser } from "../../scripts/browsers.mjs";
import type { Driver, LaunchOptions, Suggested } from "./browsers.ts";
import { chromiumMeans } from "./chromium-means.ts";
import { until } from "./until.ts";

/** Also what goes to loopback addresses. */
function sendAllTo(proxyPort: number): string[] {
  return [`--proxy-server=127.0.0.1:${proxyPort}`, "--proxy-bypass-list=<-loopback>"];
}

const isOwn = (url: string | undefined) => url?.startsWith("chrome-extension://") ?? false;

const wordsOf = ({ value, description }: Protocol.Runtime.RemoteObject) =>
  String(description ?? value);

/** What the switch on the browser's own page about extensions does. */
function setAccess(extensionId: string, hostAccess: string): Promise<void> {
  const { developerPrivate } = chrome as unknown as {
    developerPrivate: { updateExtensionConfiguration(changes: object): Promise<void> };
  };
  return developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess });
}

/** Has `tell` hear of what the extension's scripts throw and say in a page. */
async function watchErrors(page: Page, tell: (error: string) => void): Promise<void> {
  const session = await page.createCDPSession();
  session.on("Runtime.exceptionThrown", ({ exceptionDetails }) => {
    const { url, stackTrace, exception, text } = exceptionDetails;
    const source = url ?? stackTrace?.callFrames[0]?.url;
    if (isOwn(source)) tell(`${exception ? wordsOf(exception) : text} at ${source}`);
  });
  session.on("Runtime.consoleAPICalled", ({ args, stackTrace }) => {
    const source = stackTrace?.callFrames[0]?.url;
    if (isOwn(source)) tell(`${args.map(wordsOf).join(" ")} at ${source}`);
  });
  await session.send("Runtime.enable");
}

interface Omnibox {
  /** Not in the documentation: events can be told to happen. */
  onInputChanged: { dispatch(text: string, show: (found: Suggested[]) => void): void };
  /** Refuses a text that is no XML. */
  setDefaultSuggestion(suggestion: { description: string }): Promise<void>;
}

/** Runs in the worker: what it answers to a text in the address bar, once the browser can read it. */
async function suggest(text: string): Promise<Suggested[]> {
  const { omnibox } = (globalThis as unknown as { chrome: { omnibox: Omnibox } }).chrome;
  const found = await new Promise<Suggested[]>((resolve) => {
    omnibox.onInputChanged.dispatch(text, resolve);
  });
  for (const { description } of found) await omnibox.setDefaultSuggestion({ description });
  return found;
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

  const errors: string[] = [];
  return {
    ...chromiumMeans,
    async newPage() {
      const page = await browser.newPage();
      await watchErrors(page, (error) => errors.push(error));
      return page;
    },
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
    async suggestionsFor(text) {
      const [worker] = await until("the worker", async () => {
        const all = await workers();
        return all.length > 0 ? all : null;
      });
      if (!worker) throw new Error("no worker");
      return worker.evaluate(suggest, text);
    },
    isWorkerRunning: async () => (await workers()).length > 0,
    async stopWorker() {
      for (const worker of await workers()) await worker.close();
      await until("the worker to stop", async () => (await workers()).length === 0);
    },
    async showOn(page, medium) {
      const session = await page.createCDPSession();
      const forced = medium === "forced colours" ? "active" : "none";
      await session.send("Emulation.setEmulatedMedia", {
        media: medium === "paper" ? "print" : "screen",
        features: [{ name: "forced-colors", value: forced }],
      });
      // Another session would undo it at its end.
    },
    async allowSites(isAllowed) {
      const page = await browser.newPage();
      await page.goto("chrome://extensions");
      await page.evaluate(
        setAccess,
        (await sidelight()).id,
        isAllowed ? "ON_ALL_SITES" : "ON_CLICK",
      );
      await page.close();
    },
    takeErrors: async () => errors.splice(0),
    closed: new Promise((resolve) => browser.once("disconnected", () => resolve())),
    close: () => browser.close(),
  };
}
