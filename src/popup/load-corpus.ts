import type { Library } from "../search/library.ts";
import { openLibrary } from "../search/library.ts";
import { createSearch } from "../search/search.ts";
import type { CorpusState, PopupLibrary } from "./corpus-state.ts";
import { noFilters } from "./filters.ts";
import { createFind } from "./find.ts";

/** Reads the bundled files; each rejects where its own cannot be read. */
export interface CorpusFiles {
  library: () => Promise<Uint8Array<ArrayBuffer>>;
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

/**
 * Opens the corpus: the library first, which the list of what the page names needs, then the
 * index. A file that cannot be opened takes away only what needs it. Never rejects.
 */
export async function loadCorpus(
  files: CorpusFiles,
  onState: (corpus: CorpusState) => void,
): Promise<void> {
  const index = files.search();
  // Who waits for the library first must not leave a failing index without a listener.
  index.catch(() => {});
  let corpus: Library;
  try {
    corpus = openLibrary(await files.library());
  } catch (error) {
    onState({ state: "missing", problem: (error as Error).message });
    return;
  }
  const library = popupLibrary(corpus);
  onState({ state: "ready", library });
  try {
    const search = createFind(createSearch(await index, corpus), corpus);
    onState({ state: "ready", library, search });
    // The first search prepares what all others use; nobody should wait for that while typing.
    setTimeout(() => search("ai", noFilters));
  } catch (error) {
    onState({ state: "ready", library, searchProblem: (error as Error).message });
  }
}
