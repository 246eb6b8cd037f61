import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Time and size of a file: another content has another stamp. */
export function fileStamp(path: string): string {
  const { mtimeMs, size } = statSync(path);
  return `${mtimeMs} ${size}`;
}

/** The stamps of all files under a folder, as one text; empty where there is no such folder. */
export function folderStamp(folder: string): string {
  if (!existsSync(folder)) return "";
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => {
      const path = join(folder, entry.name);
      return `${entry.name} ${entry.isDirectory() ? folderStamp(path) : fileStamp(path)}`;
    })
    .join("\n");
}
