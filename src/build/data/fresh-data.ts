import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { buildData } from "./build-data.ts";
import { dataFileNames, dataFilePath, writeDataFiles } from "./data-files.ts";

/** What the data is made of, and by. */
const inputs = [
  "knowledge",
  "corpus",
  "src/build",
  "src/detect",
  "src/model",
  "src/packed",
  "src/search",
];

/** When anything in a folder last changed, in milliseconds; a removed file changes its folder. */
function newestChange(folder: string): number {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { withFileTypes: true }).reduce((newest, entry) => {
    const path = join(folder, entry.name);
    const changed = entry.isDirectory() ? newestChange(path) : statSync(path).mtimeMs;
    return Math.max(newest, changed);
  }, statSync(folder).mtimeMs);
}

function isFresh(root: string): boolean {
  const paths = dataFileNames.map((name) => dataFilePath(root, name));
  if (!paths.every(existsSync)) return false;
  // File systems keep fractions of milliseconds, and setting a time may lose the last of them.
  const built = Math.ceil(Math.min(...paths.map((path) => statSync(path).mtimeMs)));
  return inputs.every((folder) => Math.floor(newestChange(join(root, folder))) <= built);
}

/** Builds public/data/ where it is missing or older than what it is made of. */
export function freshenData(root: string): void {
  const asOf = new Date();
  if (!isFresh(root)) writeDataFiles(root, buildData(root), asOf);
}
