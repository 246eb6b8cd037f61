import { parseHistory, type Visit } from "./history.ts";
import { parseSaved, type Saved } from "./saved.ts";
import { parseSettings, type Settings } from "./settings.ts";
import { type Looks, parseLooks, parseWatched } from "./watched.ts";

/** All that Sidelight keeps for its reader, as one file. */
export interface Backup {
  settings: Settings;
  saved: Saved[];
  watched: string[];
  looks: Looks;
  history: Visit[];
}

/** By which a file of ours is told from any other JSON. */
const mark = "sidelight-backup";

/** The text of the file. */
export function formatBackup(backup: Backup): string {
  return `${JSON.stringify({ kind: mark, ...backup }, null, 2)}\n`;
}

/** Reads the text of a file; undefined where it is no backup of Sidelight's. What is wrong inside is left out. */
export function parseBackup(text: string): Backup | undefined {
  let file: Record<string, unknown>;
  try {
    file = (JSON.parse(text) ?? {}) as Record<string, unknown>;
  } catch {
    return undefined;
  }
  if (file.kind !== mark) return undefined;
  return {
    settings: parseSettings(file.settings),
    saved: parseSaved(file.saved),
    watched: parseWatched(file.watched),
    looks: parseLooks(file.looks),
    history: parseHistory(file.history),
  };
}
