/** The data files that the build put into the extension, each read once per context. */
import { extensionUrl } from "./extension.ts";

const files = new Map<string, Promise<unknown>>();

async function fetchJson(path: string): Promise<unknown> {
  try {
    const response = await fetch(extensionUrl(path));
    if (!response.ok) throw new Error(`status ${response.status}`);
    return await response.json();
  } catch (error) {
    // A file that failed may be asked for again.
    files.delete(path);
    throw new Error(`Cannot read ${path}`, { cause: error });
  }
}

function loadFile(name: string): Promise<unknown> {
  const path = `data/${name}`;
  const file = files.get(path) ?? fetchJson(path);
  files.set(path, file);
  return file;
}

export const loadLexicon = () => loadFile("lexicon.json");
export const loadLibrary = () => loadFile("library.json");
export const loadRelated = () => loadFile("related.json");
export const loadSearchIndex = () => loadFile("search.json");
