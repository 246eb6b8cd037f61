import type { LibraryFiles } from "../model/library.ts";
import type { Library } from "../search/library.ts";
import { openLibrary } from "../search/library.ts";
import { createSearch } from "../search/search.ts";
import type { CorpusState, PopupLibrary } from "./corpus-state.ts";
import { createFind } from "./find.ts";

/** Reads the bundled files; each rejects where its own cannot be read. */
export interface CorpusFiles {
  library: () => Promise<LibraryFiles>;
  search: () => Promise<Uint8Array<ArrayBuffer>>;
}

function inAlphabet(values: readonly string[]): string[] {
  return [...new Set(values)].sort((a, b) => a.localeCompare(b));
}

function popupLibrary(corpus: Library): PopupLibrary {
  return {
    ...corpus,
    publisherNames: () => inAlphabet(corpus.publishers.map(({ name }) => name)),
    languages: () => inAlphabet([...corpus.columns.language]),
  };
}

/** Opens the index over the library; what is wrong with it takes away only the search. */
async function openSearch(index: Promise<Uint8Array<ArrayBuffer>>, corpus: Library) {
  try {
    return { search: createFind(createSearch(await index, corpus), corpus) };
  } catch (error) {
    return { searchProblem: (error as Error).message };
  }
}

/**
 * Opens the corpus, and tells of it once all have come: they come together, and a list
 * that is drawn between them would only keep the results waiting. Never rejects.
 */
export async function loadCorpus(
  files: CorpusFiles,
  onState: (corpus: CorpusState) => void,
): Promise<void> {
  const index = files.search();
  // Who waits for the library first must not leave a failing index without a listener.
  index.catch(() => {});
  try {
    const corpus = openLibrary(await files.library());
    const opened = await openSearch(index, corpus);
    onState({ state: "ready", library: popupLibrary(corpus), ...opened });
  } catch (error) {
    onState({ state: "missing", problem: (error as Error).message });
  }
}
