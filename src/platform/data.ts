/** The data files that the build put into the extension, each read once per context. */
import type { PackedLexicon } from "../model/lexicon.ts";
import type { LibraryData, RelatedData } from "../model/library.ts";
import { extensionUrl } from "./extension.ts";
import { createLazy } from "./lazy.ts";

function dataFile<T>(name: string, read: (file: Response) => Promise<T>): () => Promise<T> {
  const path = `data/${name}`;
  return createLazy(async () => {
    try {
      const response = await fetch(extensionUrl(path));
      if (!response.ok) throw new Error(`status ${response.status}`);
      return await read(response);
    } catch (error) {
      throw new Error(`Cannot read ${path}`, { cause: error });
    }
  });
}

const jsonFile = <T>(name: string) => dataFile<T>(name, (file) => file.json());

export const loadLexicon = jsonFile<PackedLexicon>("lexicon.json");
export const loadLibrary = jsonFile<LibraryData>("library.json");
export const loadRelated = jsonFile<RelatedData>("related.json");
/** The text index as bytes; whether they are whole is found when they are opened. */
export const loadSearchIndex = dataFile(
  "search.bin",
  async (file) => new Uint8Array(await file.arrayBuffer()),
);
