/**
 * The ways to Sidelight that belong to the browser: address bar, context menu, keyboard commands
 * and the panel beside the page. Firefox for Android has none of them.
 */
import browser, { type Menus, type Omnibox, type Tabs } from "webextension-polyfill";

/** One line below the address bar. */
export interface Suggestion {
  address: string;
  /** In pieces, of which those that were typed stand out. */
  title: readonly { text: string; isFound: boolean }[];
  /** What is said of it, quieter. */
  facts: string;
}

interface OmniboxAnswers {
  suggest(text: string): Promise<Suggestion[]>;
  /** Where what was typed or chosen leads to. */
  addressFor(text: string): Promise<string>;
}

/** Chrome reads what stands below the address bar as XML; Firefox shows it as it is. */
const readsXml = () => !browser.runtime.getURL("").startsWith("moz-");

const asXml = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

function describe({ title, facts }: Suggestion): string {
  if (!readsXml()) return `${title.map(({ text }) => text).join("")} · ${facts}`;
  const marked = title.map(({ text, isFound }) =>
    isFound ? `<match>${asXml(text)}</match>` : asXml(text),
  );
  return `${marked.join("")} <dim>${asXml(facts)}</dim>`;
}

function openAt(url: string, where: Omnibox.OnInputEnteredDisposition): Promise<Tabs.Tab> {
  if (where === "currentTab") return browser.tabs.update({ url });
  return browser.tabs.create({ url, active: where === "newForegroundTab" });
}

/** Answers the keyword in the address bar. */
export function answerOmnibox({ suggest, addressFor }: OmniboxAnswers): void {
  const omnibox = browser.omnibox as Omnibox.Static | undefined;
  if (!omnibox) return;
  // Only Chrome puts what is typed in the place of the sign.
  const typed = readsXml() ? " for %s" : "";
  omnibox.setDefaultSuggestion({ description: `Search the Sidelight library${typed}` });
  omnibox.onInputChanged.addListener((text, show) => {
    void suggest(text).then((found) =>
      show(found.map((one) => ({ content: one.address, description: describe(one) }))),
    );
  });
  omnibox.onInputEntered.addListener((text, where) => {
    void addressFor(text).then((address) => openAt(address, where));
  });
}

const searchItem = "search-selection";

/** Puts the search for a selection into the context menu, or takes it away. */
export async function arrangeMenu(isWanted: boolean): Promise<void> {
  const menus = browser.contextMenus as Menus.Static | undefined;
  await menus?.removeAll();
  if (!isWanted) return;
  menus?.create({
    id: searchItem,
    title: "Search Sidelight for “%s”",
    contexts: ["selection"],
  });
}

/** Calls back with the selection when the reader picks the search from the context menu. */
export function whenMenuPicked(callback: (selection: string) => void): void {
  const menus = browser.contextMenus as Menus.Static | undefined;
  menus?.onClicked.addListener(({ menuItemId, selectionText }) => {
    if (menuItemId === searchItem && selectionText) callback(selectionText);
  });
}

/** Calls back with the name of a command of the manifest and the tab in front when its key was pressed. */
export function whenCommand(callback: (name: string, tabId: number | undefined) => void): void {
  const commands = browser.commands as typeof browser.commands | undefined;
  commands?.onCommand.addListener((name, tab) => callback(name, tab?.id));
}

interface SidePanel {
  open(options: { windowId: number }): Promise<void>;
}

/**
 * Opens the panel beside the page. Only works in answer to a click, before anything is awaited;
 * undefined where the browser has no such panel.
 */
export function openPanel(windowId: number): Promise<void> | undefined {
  const { sidePanel, sidebarAction } = browser as unknown as {
    sidePanel?: SidePanel;
    sidebarAction?: { open(): Promise<void> };
  };
  return sidePanel ? sidePanel.open({ windowId }) : sidebarAction?.open();
}
