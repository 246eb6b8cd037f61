import { mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Lexicon } from "../../model/lexicon.ts";
import type { LibraryData, RelatedData, SearchData } from "../../model/library.ts";

/** The built data, one file each in public/data/. */
export interface DataFiles {
  lexicon: Lexicon;
  library: LibraryData;
  related: RelatedData;
  search: SearchData;
}

export const dataFileNames = ["lexicon", "library", "related", "search"] as const;

export function dataFilePath(root: string, name: keyof DataFiles): string {
  return join(root, "public", "data", `${name}.json`);
}

/**
 * Writes all files beside their places first, so that a failure leaves the old ones whole.
 * @param asOf when reading the inputs began: what changed since is not in the data
 */
export function writeDataFiles(root: string, data: DataFiles, asOf: Date): void {
  mkdirSync(join(root, "public", "data"), { recursive: true });
  const places = dataFileNames.map((name) => {
    const path = dataFilePath(root, name);
    return { path, draft: `${path}.${process.pid}`, text: JSON.stringify(data[name]) };
  });
  try {
    for (const { draft, text } of places) {
      writeFileSync(draft, text);
      utimesSync(draft, asOf, asOf);
    }
    for (const { draft, path } of places) renameSync(draft, path);
  } finally {
    for (const { draft } of places) rmSync(draft, { force: true });
  }
}

export function readDataFile<N extends keyof DataFiles>(root: string, name: N): DataFiles[N] {
  return JSON.parse(readFileSync(dataFilePath(root, name), "utf8"));
}
