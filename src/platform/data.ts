/** The data files that the build put into the extension, each read once per context. */
import type { LibraryFiles, RelatedData } from "../model/library.ts";
import { extensionUrl } from "./extension.ts";
import { createLazy } from "./lazy.ts";

function dataFile<T>(name: string, read: (address: string) => Promise<T>): () => Promise<T> {
  const path = `data/${name}`;
  return createLazy(async () => {
    try {
      return await read(extensionUrl(path));
    } catch (error) {
      throw new Error(`Cannot read ${path}`, { cause: error });
    }
  });
}

async function fetchFile(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response;
}

/** The older way to ask for a file, which gives it whole instead of as a stream. */
function requestWhole(address: string): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", address);
    request.responseType = "arraybuffer";
    request.onload = () => resolve(request.response as ArrayBuffer);
    request.onerror = () => reject(new Error("no such file"));
    request.send();
  });
}

/** Sooner by 6 ms for the popup in Chromium; its worker has only streams, and Firefox is slower with it. */
const isWholeSooner =
  typeof XMLHttpRequest !== "undefined" && location.protocol === "chrome-extension:";

const jsonFile = <T>(name: string) =>
  dataFile<T>(name, async (address) => (await fetchFile(address)).json());
/** Whether the bytes are whole is found when they are opened. */
const binaryFile = (name: string) =>
  dataFile(name, async (address) => {
    const bytes = isWholeSooner
      ? await requestWhole(address)
      : await (await fetchFile(address)).arrayBuffer();
    return new Uint8Array(bytes);
  });

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
