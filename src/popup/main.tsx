import { render } from "preact";
import { defaultSettings } from "../model/settings.ts";
import { loadLibrary, loadSearchIndex } from "../platform/data.ts";
import {
  askTab,
  extensionUrl,
  isPopup,
  openOptions,
  reloadTab,
  saveSettings,
  showTab,
} from "../platform/extension.ts";
import { loadSettings, watchSettings } from "../platform/page-runtime.ts";
import { watchPage } from "../platform/watch-page.ts";
import { createLibrary } from "../search/library.ts";
import { createSearch } from "../search/search.ts";
import { Popup, type PopupActions, type PopupProps } from "./popup.tsx";
import { turnSite } from "./turn-site.ts";

/** More than these nobody reads in a popup; the next word typed finds better ones. */
const mostResults = 30;

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
  follow: () => void close(),
  close: () => void close(),
};

let props: PopupProps = {
  page: { state: "asking" },
  corpus: { state: "loading" },
  settings: defaultSettings,
  optionsUrl: extensionUrl("src/options/index.html"),
  actions,
};

function show(changes: Partial<PopupProps>) {
  props = { ...props, ...changes };
  render(<Popup {...props} />, root);
}

async function followSettings() {
  const onSettings = (settings: typeof defaultSettings) => {
    document.documentElement.dataset.theme = settings.theme;
    show({ settings });
  };
  watchSettings(onSettings, new AbortController().signal);
  onSettings(await loadSettings());
}

/** The library first: the list of what the page names needs it, and the index can wait for a query. */
async function loadCorpus() {
  try {
    const library = createLibrary(await loadLibrary());
    show({ corpus: { state: "ready", library } });
    const { search } = createSearch(await loadSearchIndex(), library);
    const find = (query: string) => search(query, { limit: mostResults });
    show({ corpus: { state: "ready", library, search: find } });
  } catch (error) {
    show({ corpus: { state: "missing", problem: (error as Error).message } });
  }
}

show({});
void followSettings();
watchPage((page) => show({ page }));
void loadCorpus();
