/** The data files that the build put into the extension, each read once per context. */
import type { Lexicon } from "../model/lexicon.ts";
import type { LibraryData, RelatedData, SearchData } from "../model/library.ts";
import { extensionUrl } from "./extension.ts";
import { createLazy } from "./lazy.ts";

function dataFile<T>(name: string): () => Promise<T> {
  const path = `data/${name}`;
  return createLazy(async () => {
    try {
      const response = await fetch(extensionUrl(path));
      if (!response.ok) throw new Error(`status ${response.status}`);
      return await response.json();
    } catch (error) {
      throw new Error(`Cannot read ${path}`, { cause: error });
    }
  });
}

export const loadLexicon = dataFile<Lexicon>("lexicon.json");
export const loadLibrary = dataFile<LibraryData>("library.json");
export const loadRelated = dataFile<RelatedData>("related.json");
export const loadSearchIndex = dataFile<SearchData>("search.json");
