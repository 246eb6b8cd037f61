import { type Browser, type ElementHandle, launch, type Page } from "puppeteer-core";
import manifest from "../../manifest.json" with { type: "json" };
import { requireBrowser } from "../../scripts/browsers.mjs";
import type { Driver, LaunchOptions, Medium } from "./browsers.ts";
import { createFirefoxMeans } from "./firefox-means.ts";
import { until } from "./until.ts";

const id = manifest.browser_specific_settings.gecko.id;
/** Firefox would draw one by lot; the pages of the extension need a known one. */
const uuid = "5a1de11e-0000-4000-8000-000000000001";
const origin = `moz-extension://${uuid}`;

/** What puppeteer keeps to itself: the session that speaks WebDriver BiDi, and its handles of nodes. */
interface BidiFrame {
  browsingContext: {
    id: string;
    userContext: { browser: { session: { send: SendRaw } } };
  };
  mainRealm(): { createHandle(node: RemoteNode): ElementHandle };
}
type SendRaw = (method: string, params: object) => Promise<{ result: unknown }>;
type Send = <Result>(method: string, params: object) => Promise<Result>;

interface RemoteNode {
  value?: { children?: RemoteNode[]; shadowRoot?: RemoteNode | null };
}
interface Evaluated<Value> {
  result: Value;
}
interface ContextTree {
  contexts: { context: string }[];
}

/** About the size that the real popup takes, in CSS pixels. */
const popupSize = { width: 400, height: 600 };

const bidiFrame = (page: Page) => page.mainFrame() as unknown as BidiFrame;

/** Sends a command of the protocol that puppeteer has no method for. */
function protocolOf(page: Page): Send {
  const { session } = bidiFrame(page).browsingContext.userContext.browser;
  return async <Result>(method: string, params: object) =>
    (await session.send(method, params)).result as Result;
}

/** The closed shadow root beside the page's body, which only the protocol can see. */
async function addedTo(page: Page): Promise<ElementHandle | null> {
  const frame = bidiFrame(page);
  const { result } = await protocolOf(page)<Evaluated<RemoteNode>>("script.evaluate", {
    expression: "document.documentElement",
    target: { context: frame.browsingContext.id },
    awaitPromise: false,
    serializationOptions: { includeShadowTree: "all", maxDomDepth: 1 },
  });
  const hosts = result.value?.children ?? [];
  const root = hosts.map((host) => host.value?.shadowRoot).find(Boolean);
  return root ? frame.mainRealm().createHandle(root) : null;
}

/** Runs an expression with the browser's own rights; it must give a string. */
async function askBrowser(page: Page, expression: string): Promise<string> {
  const send = protocolOf(page);
  const tree = await send<ContextTree>("browsingContext.getTree", { "moz:scope": "chrome" });
  const { result } = await send<Evaluated<{ value: string }>>("script.evaluate", {
    expression,
    target: { context: tree.contexts[0]?.context },
    awaitPromise: true,
  });
  return result.value;
}

/** Empties the browser's console, and gives what came from the extension's scripts, as JSON; no warnings. */
const takeConsole = `(() => {
  const storage = Cc["@mozilla.org/consoleAPI-storage;1"].getService(Ci.nsIConsoleAPIStorage);
  const thrown = Services.console.getMessageArray()
    .map((message) => message instanceof Ci.nsIScriptError && !(message.flags & 1) ? message : {})
    .map(({ sourceName = "", errorMessage }) => [sourceName, errorMessage]);
  const said = storage.getEvents()
    .map((event) => [event.filename ?? "", (event.arguments ?? []).map(String).join(" ")]);
  Services.console.reset();
  storage.clearEvents();
  // Firefox's own word for an answer to a page that has gone.
  const isLate = (text) => /^Promise (resolved|rejected) (after context unloaded|while context is inactive)/.test(text);
  return JSON.stringify([...thrown, ...said]
    .filter(([source, text]) => !isLate(text) && source.startsWith(${JSON.stringify(origin)}))
    .map(([source, text]) => text + " at " + source));
})()`;

/** In the tab in front. Forced colours are a setting of the browser. */
const showOn = (medium: Medium) => `(() => {
  const { gBrowser } = Services.wm.getMostRecentWindow("navigator:browser");
  gBrowser.selectedBrowser.browsingContext.mediumOverride = ${JSON.stringify(medium === "paper" ? "print" : "")};
  Services.prefs.setIntPref("browser.display.document_color_use", ${medium === "forced colours" ? 2 : 0});
  return "";
})()`;

const sites = { origins: [...manifest.host_permissions], permissions: [] };

const changeAccess = (isAllowed: boolean) => `(async () => {
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    "resource://gre/modules/ExtensionPermissions.sys.mjs");
  const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)});
  await ExtensionPermissions.${isAllowed ? "add" : "remove"}(extension.id, ${JSON.stringify(sites)}, extension);
  return "";
})()`;

/**
 * The popup as a tab in the background: the real one is outside the protocol's reach, and so the
 * page it was opened over stays the active tab.
 */
async function openBackgroundTab(browser: Browser, over: Page): Promise<Page> {
  await over.bringToFront();
  const { context } = await protocolOf(over)<{ context: string }>("browsingContext.create", {
    type: "tab",
    background: true,
  });
  const find = async () =>
    (await browser.pages()).find((page) => bidiFrame(page).browsingContext.id === context);
  return until("a tab in the background", find);
}

/** Extension pages never report that they have loaded. */
async function goToExtensionPage(page: Page, path: string): Promise<void> {
  await page.goto(`${origin}/${path}`, { waitUntil: [] });
  await page.waitForSelector("body *");
}

/** Also what goes to loopback addresses. */
function sendAllTo(proxyPort: number): Record<string, unknown> {
  return {
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": proxyPort,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": proxyPort,
    "network.proxy.allow_hijacking_localhost": true,
    "network.proxy.no_proxies_on": "",
  };
}

/** Firefox over WebDriver BiDi; system access is what lets tests stop the background. */
export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const browser = await launch({
    browser: "firefox",
    executablePath: requireBrowser("firefox"),
    headless: !options.visible,
    defaultViewport: null,
    args: ["--remote-allow-system-access"],
    extraPrefsFirefox: {
      "extensions.webextensions.uuids": JSON.stringify({ [id]: uuid }),
      ...(options.proxyPort ? sendAllTo(options.proxyPort) : {}),
    },
  });
  if (options.extension) await browser.installExtension(options.extension);
  const [firstPage] = await browser.pages();
  if (!firstPage) throw new Error("Firefox started without a tab");
  const extension = `WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension`;
  const isWorkerRunning = async () =>
    (await askBrowser(firstPage, `${extension}.backgroundState`)) === "running";

  return {
    ...createFirefoxMeans(askBrowser),
    newPage: () => browser.newPage(),
    pages: () => browser.pages(),
    addedTo,
    address: (path) => `${origin}/${path}`,
    goToExtensionPage,
    async openPopup(over, path) {
      const popup = await openBackgroundTab(browser, over);
      await popup.setViewport(popupSize);
      await goToExtensionPage(popup, path);
      return popup;
    },
    async suggestionsFor(text) {
      const { keyword } = manifest.omnibox;
      const typed = { keyword, text: `${keyword} ${text}`, inPrivateWindow: false };
      const found = await askBrowser(
        firstPage,
        `new Promise((resolve) => {
          const path = "resource://gre/modules/ExtensionSearchHandler.sys.mjs";
          const { ExtensionSearchHandler } = ChromeUtils.importESModule(path);
          const show = (found) => resolve(JSON.stringify(found));
          void ExtensionSearchHandler.handleSearch(${JSON.stringify(typed)}, show);
        })`,
      );
      return JSON.parse(found);
    },
    isWorkerRunning,
    async stopWorker() {
      await askBrowser(firstPage, `${extension}.terminateBackground().then(() => "")`);
      await until("the background to stop", async () => !(await isWorkerRunning()));
    },
    async showOn(page, medium) {
      await page.bringToFront();
      await askBrowser(firstPage, showOn(medium));
    },
    async allowSites(isAllowed) {
      await askBrowser(firstPage, changeAccess(isAllowed));
    },
    takeErrors: async () => JSON.parse(await askBrowser(firstPage, takeConsole)) as string[],
    closed: new Promise((resolve) => browser.once("disconnected", () => resolve())),
    close: () => browser.close(),
  };
}
