import { render } from "preact";
import { addVisit, type Visit } from "../model/history.ts";
import { defaultSettings } from "../model/settings.ts";
import { loadLibrary, loadSearchIndex } from "../platform/data.ts";
import {
  activeTab,
  askTab,
  extensionUrl,
  isPopup,
  openBehind,
  openOptions,
  reloadTab,
  saveSettings,
  showTab,
} from "../platform/extension.ts";
import { followSettings } from "../platform/follow-settings.ts";
import { createStored, historyStore } from "../platform/stored.ts";
import { openPanel } from "../platform/toolbox.ts";
import { watchPage } from "../platform/watch-page.ts";
import { rehearse } from "../ui/rehearse.ts";
import { noFilters, parseFilters } from "./filters.ts";
import { loadCorpus } from "./load-corpus.ts";
import { Popup, type PopupActions, type PopupProps } from "./popup.tsx";
import { turnSite } from "./turn-site.ts";

const root = document.getElementById("popup") as HTMLElement;

/** Closes the toolbar's popup, and leaves a popup page in a tab of its own alone. */
async function close() {
  if (await isPopup()) window.close();
}

const actions: PopupActions = {
  async jump(entity) {
    if (props.page.state !== "read") return;
    const { tabId } = props.page;
    await showTab(tabId);
    await askTab(tabId, "jump", entity);
    await close();
  },
  reload() {
    if (props.page.state === "unreadable" && props.page.tabId !== undefined) {
      void reloadTab(props.page.tabId);
    }
  },
  turn(host, isOn) {
    void saveSettings({ offSites: turnSite(props.settings.offSites, host, isOn) });
  },
  async openOptions() {
    await openOptions();
    await close();
  },
  follow({ id }) {
    remember("article", id);
    void close();
  },
  openBehind(address, article) {
    if (article) remember("article", article.id);
    void openBehind(address);
  },
  async openPanel() {
    if (windowId === undefined) return;
    await openPanel(windowId);
    await close();
  },
  filter(filters) {
    show({ filters });
    void filterStore.change(() => filters);
  },
  address(query) {
    clearTimeout(addressing);
    // Browsers allow few changes of the address in a short time.
    addressing = window.setTimeout(() => {
      const address = query.trim() ? `?${new URLSearchParams({ q: query })}` : location.pathname;
      history.replaceState(null, "", address);
    }, typing);
  },
  close: () => void close(),
};

/** The address follows a query that nobody types on for so long, in milliseconds. */
const typing = 150;
let addressing = 0;

/** Asked for at once: a panel only opens in the same moment as the click. */
let windowId: number | undefined;
void activeTab().then((tab) => {
  windowId = tab?.windowId;
});

const filterStore = createStored("popupFilters", parseFilters, "session");

function remember(what: Visit["what"], id: string) {
  if (!props.settings.history) return;
  const on = new Date().toISOString().slice(0, 10);
  void historyStore.change((visits) => addVisit(visits, { what, id, on }));
}

let props: PopupProps = {
  page: { state: "asking" },
  corpus: { state: "loading" },
  asked: new URLSearchParams(location.search).get("q") ?? "",
  settings: defaultSettings,
  filters: noFilters,
  optionsUrl: extensionUrl("src/options/index.html"),
  libraryUrl: extensionUrl("src/library/index.html"),
  actions,
};

/**
 * So long nothing is drawn while the corpus is on its way, in milliseconds: it mostly comes sooner,
 * and a frame without it would keep the first results waiting.
 */
const patience = 40;
let isDrawn = false;

function draw() {
  isDrawn = true;
  render(<Popup {...props} />, root);
}

function show(changes: Partial<PopupProps>) {
  props = { ...props, ...changes };
  if (isDrawn || props.corpus.state !== "loading") draw();
}

// Results that are filtered or in another theme a moment later would jump.
const kept = Promise.allSettled([
  followSettings((settings) => show({ settings })),
  filterStore.load().then((filters) => show({ filters })),
]);

void loadCorpus({ library: loadLibrary, search: loadSearchIndex }, async (corpus) => {
  await kept;
  show({ corpus });
  const search = corpus.state === "ready" ? corpus.search : undefined;
  if (search) rehearse((query) => search(query, noFilters));
});
setTimeout(() => {
  if (!isDrawn) draw();
}, patience);
watchPage((page) => show({ page }));
