import { render } from "preact";
import { addVisit, type Visit } from "../model/history.ts";
import { changeWatched, lookAt } from "../model/watched.ts";
import { loadLibrary, loadRelated, loadSearchIndex } from "../platform/data.ts";
import { extensionUrl, saveSettings } from "../platform/extension.ts";
import { followSettings } from "../platform/follow-settings.ts";
import { loadSaved, setSaved, watchSaved } from "../platform/page-runtime.ts";
import { historyStore, looksStore, watchedStore } from "../platform/stored.ts";
import { openLibrary } from "../search/library.ts";
import { createSearch } from "../search/search.ts";
import { downloadFile } from "../ui/download-file.ts";
import { rehearse } from "../ui/rehearse.ts";
import { type CorpusState, keepArticles } from "./corpus.ts";
import { Library } from "./library.tsx";
import type { Reader } from "./reader.ts";
import { parseRoute, type Route } from "./route.ts";
import { titleOf } from "./title.ts";

const root = document.getElementById("library") as HTMLElement;
const optionsUrl = extensionUrl("src/options/index.html");
/** A query that stays this long was meant, in milliseconds. */
const settled = 2000;
/** The address follows a query that nobody types on for so long, in milliseconds. */
const typing = 150;

let route: Route = parseRoute(location.hash);
let corpus: CorpusState = { state: "loading" };
let reader: Reader = {
  saved: [],
  watched: [],
  looks: {},
  history: [],
  keepsHistory: false,
  today: today(),
  save: (thing, isSaved) => void setSaved(thing, isSaved),
  watch(entity, isWatched) {
    void watchedStore.change((list) => changeWatched(list, entity, isWatched));
  },
  look(entity) {
    if (corpus.state !== "ready") return;
    const { dataDate } = corpus.corpus.library;
    void looksStore.change((looks) => lookAt(looks, entity, dataDate));
    remember("entity", entity);
  },
  follow: ({ id }) => remember("article", id),
  keepHistory: (history) => void saveSettings({ history }),
  forgetHistory: () => void historyStore.forget(),
  replace(href) {
    goTo(parseRoute(href));
    // Browsers allow few changes of the address in a short time.
    addressing = window.setTimeout(() => history.replaceState(null, "", href), typing);
  },
  download: downloadFile,
};

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function remember(what: Visit["what"], id: string) {
  if (!reader.keepsHistory) return;
  void historyStore.change((visits) => addVisit(visits, { what, id, on: today() }));
}

function show() {
  const library = corpus.state === "ready" ? corpus.corpus.library : undefined;
  document.title = titleOf(route, (id) => library?.entity(id)?.name);
  render(<Library route={route} corpus={corpus} reader={reader} optionsUrl={optionsUrl} />, root);
}

function know(changes: Partial<Reader>) {
  reader = { ...reader, ...changes };
  show();
}

let addressing = 0;
let settling = 0;

function goTo(next: Route) {
  route = next;
  show();
  clearTimeout(addressing);
  clearTimeout(settling);
  if (route.page !== "search" || route.query.trim() === "") return;
  const { query } = route;
  settling = window.setTimeout(() => remember("search", query), settled);
}

async function followReader() {
  watchSaved((saved) => know({ saved }), new AbortController().signal);
  watchedStore.watch((watched) => know({ watched }));
  looksStore.watch((looks) => know({ looks }));
  historyStore.watch((history) => know({ history }));
  const [saved, watched, looks, history] = await Promise.all([
    loadSaved(),
    watchedStore.load(),
    looksStore.load(),
    historyStore.load(),
  ]);
  know({ saved, watched, looks, history });
}

/** Without its index, the corpus can still be browsed. */
async function openSearch(library: ReturnType<typeof openLibrary>) {
  try {
    const { search } = createSearch(await loadSearchIndex(), library);
    return { search: (query: string) => search(query, { limit: library.articleCount }) };
  } catch (error) {
    return { searchProblem: (error as Error).message };
  }
}

/** The library first: only a query needs the index. */
async function loadCorpus() {
  try {
    const [libraryData, related] = await Promise.all([loadLibrary(), loadRelated()]);
    const library = keepArticles(openLibrary(libraryData));
    const rows = new Map(related.entities.map((id, row) => [id, related.postings[row] ?? []]));
    const rowsOf = (id: string) => rows.get(id) ?? [];
    corpus = { state: "ready", corpus: { library, rowsOf } };
    show();
    const search = await openSearch(library);
    corpus = { state: "ready", corpus: { library, rowsOf, ...search } };
    if (search.search) rehearse(search.search);
  } catch (error) {
    corpus = { state: "missing", problem: (error as Error).message };
  }
  show();
}

addEventListener("hashchange", () => goTo(parseRoute(location.hash)));
// What the reader's own data say must be known before an entity page counts as looked at.
await Promise.all([
  followSettings(({ history }) => know({ keepsHistory: history })),
  followReader(),
]);
void loadCorpus();
