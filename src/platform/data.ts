/** The data files that the build put into the extension, each read once per context. */
import type { LibraryFiles, RelatedData } from "../model/library.ts";
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
/** Whether the bytes are whole is found when they are opened. */
const binaryFile = (name: string) =>
  dataFile(name, async (file) => new Uint8Array(await file.arrayBuffer()));

export const loadLexicon = binaryFile("lexicon.bin");
const loadArticles = binaryFile("articles.bin");
const loadEntities = binaryFile("entities.bin");

/** The two files of the library. */
export async function loadLibrary(): Promise<LibraryFiles> {
  const [articles, entities] = await Promise.all([loadArticles(), loadEntities()]);
  return { articles, entities };
}

export const loadRelated = jsonFile<RelatedData>("related.json");
export const loadSearchIndex = binaryFile("search.bin");
