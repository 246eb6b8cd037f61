/**
 * Answers the content scripts. The browser may stop this script between any two messages and
 * start it again for the next one: it keeps data files, never anything about a page.
 */
import { createDetector } from "../detect/detector.ts";
import { loadLexicon, loadLibrary, loadRelated } from "../platform/data.ts";
import {
  answerBackground,
  openOptions,
  openPage,
  saveSettings,
  whenInstalled,
} from "../platform/extension.ts";
import { createLazy } from "../platform/lazy.ts";
import { cardContent } from "../search/card.ts";
import { createLibrary } from "../search/library.ts";
import { createRelated } from "../search/related.ts";

const searchPage = "src/library/index.html#/search";

const loadDetector = createLazy(async () => createDetector(await loadLexicon()));

const loadCorpus = createLazy(async () => {
  const [libraryData, relatedData] = await Promise.all([loadLibrary(), loadRelated()]);
  const library = createLibrary(libraryData);
  return { library, related: createRelated(relatedData, library) };
});

answerBackground({
  read: async (blocks) => (await loadDetector()).read(blocks),
  judge: async (readings, evidence) => (await loadDetector()).judge(readings, evidence),
  card: async (entity, page) => {
    const { library, related } = await loadCorpus();
    return cardContent(entity, page, library, related);
  },
  explain: async (block, start, end, evidence) =>
    (await loadDetector()).explain(block, start, end, evidence),
  changeSettings: saveSettings,
  openSearch: (query) => openPage(`${searchPage}?q=${encodeURIComponent(query)}`),
  openOptions,
});

whenInstalled(() => void openPage("src/welcome/index.html"));
