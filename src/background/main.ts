/**
 * Answers the content scripts. The browser may stop this script between any two messages and
 * start it again for the next one: it keeps data files, never anything about a page.
 */
import { openDetector } from "../detect/detector.ts";
import { packReadings, unpackCandidates } from "../model/packed-reading.ts";
import { loadLexicon, loadLibrary, loadRelated, loadSearchIndex } from "../platform/data.ts";
import {
  answerBackground,
  extensionUrl,
  hasAccess,
  openOptions,
  openPage,
  runInFrame,
  saveSettings,
  setBadge,
  tellOfAccess,
  whenInstalled,
} from "../platform/extension.ts";
import { createLazy } from "../platform/lazy.ts";
import { loadSettings, watchSettings } from "../platform/page-runtime.ts";
import { answerOmnibox, arrangeMenu, whenCommand, whenMenuPicked } from "../platform/toolbox.ts";
import { cardContent } from "../search/card.ts";
import { openLibrary } from "../search/library.ts";
import { createRelated } from "../search/related.ts";
import { createSearch } from "../search/search.ts";
import { selectionIn, stepIn, turnMarks } from "./commands.ts";
import { suggestionsFor } from "./suggestions.ts";

const libraryPage = "src/library/index.html";
/** Built from src/content/card/main.iife.ts by vite.config.ts. */
const cardScript = "src/content/card/main.iife.js";

const loadDetector = createLazy(async () => openDetector(await loadLexicon()));

const libraryOnce = createLazy(async () => openLibrary(await loadLibrary()));

const loadCorpus = createLazy(async () => {
  const [library, relatedData] = await Promise.all([libraryOnce(), loadRelated()]);
  return { library, related: createRelated(relatedData, library) };
});

/** Only the address bar searches here: pages that search do it themselves. */
const loadSearch = createLazy(async () => {
  const library = await libraryOnce();
  return { library, search: createSearch(await loadSearchIndex(), library) };
});

function searchFor(query: string): string {
  const text = query.trim();
  return `${libraryPage}#/${text && `search?q=${encodeURIComponent(text)}`}`;
}

answerBackground({
  read: async (blocks) => packReadings((await loadDetector()).read(blocks)),
  judge: async (packed, evidence) => {
    const readings = packed.map((text) => ({ candidates: unpackCandidates(text), evidence: {} }));
    return (await loadDetector()).judge(readings, evidence);
  },
  async bringCard({ tabId, frameId }) {
    // The question for the card itself says what is wrong with the data.
    void loadCorpus().catch(() => {});
    if (tabId === undefined || frameId === undefined) return;
    await runInFrame(tabId, frameId, cardScript);
  },
  card: async (entity, page) => {
    const { library, related } = await loadCorpus();
    return cardContent(entity, page, library, related);
  },
  explain: async (block, start, end, evidence) =>
    (await loadDetector()).explain(block, start, end, evidence),
  changeSettings: saveSettings,
  openSearch: (query) => openPage(searchFor(query)),
  openOptions,
  hasAccess: ({ origin }) => hasAccess(origin ?? ""),
  count: (names, { tabId }) => (tabId === undefined ? undefined : setBadge(tabId, names)),
});

answerOmnibox({
  async suggest(text) {
    const { library, search } = await loadSearch();
    const entityAddress = (id: string) => extensionUrl(`${libraryPage}#/entity/${id}`);
    return suggestionsFor(text, library, search, entityAddress);
  },
  async addressFor(text) {
    if (text.startsWith(extensionUrl(libraryPage))) return text;
    // Only what was suggested is an address; anything else is a query.
    const library = await libraryOnce();
    return [...library.columns.url].includes(text) ? text : extensionUrl(searchFor(text));
  },
});

whenMenuPicked((selection) => void openPage(searchFor(selection)));

whenCommand(async (name, tabId) => {
  if (name === "turn-marks") await turnMarks();
  if (name === "next-mention") await stepIn(tabId, 1);
  if (name === "previous-mention") await stepIn(tabId, -1);
  if (name === "search-selection") await openPage(searchFor(await selectionIn(tabId)));
});

tellOfAccess();

watchSettings(({ contextMenu }) => void arrangeMenu(contextMenu), new AbortController().signal);

whenInstalled((isNew) => {
  void loadSettings().then(({ contextMenu }) => arrangeMenu(contextMenu));
  if (isNew) void openPage("src/welcome/index.html");
});
