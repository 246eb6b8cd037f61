import { mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { LibraryData, RelatedData } from "../../model/library.ts";
import { packArticles } from "../../search/frozen/articles-file.ts";
import { packEntities } from "../../search/frozen/entities-file.ts";
import { type Library, openLibrary } from "../../search/library.ts";

/** The built data: the library in two files of public/data/, the others in one each. */
export interface DataFiles {
  /** Packed: see `detect/lexicon-file.ts`. */
  lexicon: Uint8Array<ArrayBuffer>;
  library: LibraryData;
  related: RelatedData;
  /** The text index, packed: see `search/frozen/`. */
  search: Uint8Array<ArrayBuffer>;
}

export const dataFileNames = ["articles", "entities", "lexicon", "related", "search"] as const;
export type DataFileName = (typeof dataFileNames)[number];

export function dataFilePath(root: string, name: DataFileName): string {
  const ending = name === "related" ? "json" : "bin";
  return join(root, "public", "data", `${name}.${ending}`);
}

/** What is written into a file. */
export function contentOf(name: DataFileName, data: DataFiles): string | Uint8Array {
  if (name === "articles") return packArticles(data.library);
  if (name === "entities") return packEntities(data.library.entities, data.library.articlesAbout);
  return name === "related" ? JSON.stringify(data.related) : data[name];
}

/**
 * Writes all files beside their places first, so that a failure leaves the old ones whole.
 * @param asOf when reading the inputs began: what changed since is not in the data
 */
export function writeDataFiles(root: string, data: DataFiles, asOf: Date): void {
  mkdirSync(join(root, "public", "data"), { recursive: true });
  const places = dataFileNames.map((name) => {
    const path = dataFilePath(root, name);
    return { path, draft: `${path}.${process.pid}`, content: contentOf(name, data) };
  });
  try {
    for (const { draft, content } of places) {
      writeFileSync(draft, content);
      utimesSync(draft, asOf, asOf);
    }
    for (const { draft, path } of places) renameSync(draft, path);
  } finally {
    for (const { draft } of places) rmSync(draft, { force: true });
  }
}

export function readRelated(root: string): RelatedData {
  return JSON.parse(readFileSync(dataFilePath(root, "related"), "utf8"));
}

/** Opens the library; throws where a file of it is none. */
export function readLibrary(root: string): Library {
  const read = (name: DataFileName) => new Uint8Array(readFileSync(dataFilePath(root, name)));
  return openLibrary({ articles: read("articles"), entities: read("entities") });
}

/** The lexicon or the text index; opening it checks it. */
export function readPackedFile(root: string, name: "lexicon" | "search"): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(dataFilePath(root, name)));
}
