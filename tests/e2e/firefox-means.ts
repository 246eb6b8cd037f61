import type { Page } from "puppeteer-core";
import type { Means } from "./means.ts";

/** Runs an expression with the browser's own rights; it must give a string. */
type AskBrowser = (page: Page, expression: string) => Promise<string>;

/** The names that ARIA has for what Firefox calls otherwise. */
const ariaRoles: Record<string, string> = {
  pushbutton: "button",
  "toggle button": "button",
  graphic: "image",
  grouping: "group",
  "text leaf": "StaticText",
  statictext: "StaticText",
};

const listDialog = `
  const service = Cc["@mozilla.org/accessibilityService;1"].getService(Ci.nsIAccessibilityService);
  const role = (node) => service.getStringRole(node.role);
  const inside = (node) => Array.from({ length: node.childCount }, (_, n) => node.getChildAt(n));
  const list = (node) => [[role(node), node.name ?? ""], ...inside(node).flatMap(list)];
  const find = (node) => role(node) === "dialog" ? list(node) : inside(node).flatMap(find);
  return find(service.getAccessibleFor(content.document));`;

/** A listener belongs to the global that made it: the page's own is its window, an extension's is not. */
const countOthers = `
  const isPages = ({ listenerObject }) =>
    !listenerObject || Cu.getGlobalForObject(listenerObject) === Cu.waiveXrays(content);
  const listeners = [content, content.document].flatMap((target) =>
    Services.els.getListenerInfoFor(target));
  return listeners.filter((listener) => !isPages(listener)).length;`;

/** WebDriver BiDi has none of this; Firefox itself has, for those with its own rights. */
export function createFirefoxMeans(askBrowser: AskBrowser): Means {
  /** Runs the body of a function in a page's process, where `content` is the page's window. */
  async function askInside<Value>(page: Page, body: string): Promise<Value> {
    const script = `sendAsyncMessage("told", (() => { ${body} })())`;
    const address = `data:application/javascript;charset=utf-8,${encodeURIComponent(script)}`;
    await page.bringToFront();
    const told = await askBrowser(
      page,
      `new Promise((resolve) => {
        const { messageManager } = gBrowser.selectedBrowser;
        messageManager.addMessageListener("told", function hear({ data }) {
          messageManager.removeMessageListener("told", hear);
          resolve(JSON.stringify(data));
        });
        messageManager.loadFrameScript(${JSON.stringify(address)}, false);
      })`,
    );
    return JSON.parse(told) as Value;
  }

  return {
    async readAloud(page) {
      const heard = await askInside<[string, string][]>(page, listDialog);
      return heard.map(([role, name]) => `${ariaRoles[role] ?? role} ${name}`);
    },
    countListeners: (page) => askInside(page, countOthers),
    shrink: (page, size) => page.setViewport(size),
    /** As from a touch screen, so that Firefox itself finds it long. */
    async pressLong(page, x, y) {
      await page.bringToFront();
      await askBrowser(
        page,
        `(() => {
          const { left, top } = gBrowser.selectedBrowser.getBoundingClientRect();
          const across = devicePixelRatio * (mozInnerScreenX + left + ${x});
          const down = devicePixelRatio * (mozInnerScreenY + top + ${y});
          windowUtils.sendNativeTouchTap(across, down, true);
          return "";
        })()`,
      );
    },
    async enlarge(page, scale) {
      await askInside(
        page,
        `return content.windowUtils.setResolutionAndScaleTo(${scale}) ?? null;`,
      );
    },
    mouseCountsFrom: "page",
  };
}
