import { mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { LibraryData, RelatedData } from "../../model/library.ts";
import { packLibrary } from "../../search/frozen/library-file.ts";
import { type Library, openLibrary } from "../../search/library.ts";

/** The built data, one file each in public/data/. */
export interface DataFiles {
  /** Packed: see `detect/lexicon-file.ts`. */
  lexicon: Uint8Array<ArrayBuffer>;
  library: LibraryData;
  related: RelatedData;
  /** The text index, packed: see `search/frozen/`. */
  search: Uint8Array<ArrayBuffer>;
}

export const dataFileNames = ["lexicon", "library", "related", "search"] as const;

export function dataFilePath(root: string, name: keyof DataFiles): string {
  const ending = name === "related" ? "json" : "bin";
  return join(root, "public", "data", `${name}.${ending}`);
}

/** What is written into a file. */
export function contentOf(name: keyof DataFiles, data: DataFiles): string | Uint8Array {
  if (name === "library") return packLibrary(data.library);
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

/** Opens the library; throws where its file is none. */
export function readLibrary(root: string): Library {
  return openLibrary(new Uint8Array(readFileSync(dataFilePath(root, "library"))));
}

/** The lexicon or the text index; opening it checks it. */
export function readPackedFile(root: string, name: "lexicon" | "search"): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(dataFilePath(root, name)));
}
