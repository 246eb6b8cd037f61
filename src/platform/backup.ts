import type { Backup } from "../model/backup.ts";
import { saveSettings } from "./extension.ts";
import { loadSettings } from "./page-runtime.ts";
import { historyStore, looksStore, savedStore, watchedStore } from "./stored.ts";

/** All that is kept now. */
export async function loadBackup(): Promise<Backup> {
  const [settings, saved, watched, looks, history] = await Promise.all([
    loadSettings(),
    savedStore.load(),
    watchedStore.load(),
    looksStore.load(),
    historyStore.load(),
  ]);
  return { settings, saved, watched, looks, history };
}

/** Puts a backup in the place of what is kept. Rejects where the store refuses; what was written by then stays. */
export async function restoreBackup(backup: Backup): Promise<void> {
  await saveSettings(backup.settings);
  await savedStore.change(() => backup.saved);
  await watchedStore.change(() => backup.watched);
  await looksStore.change(() => backup.looks);
  await historyStore.change(() => backup.history);
}

/** Forgets what the reader opened and looked at; what they saved and watch stays. */
export async function forgetTraces(): Promise<void> {
  await Promise.all([historyStore.forget(), looksStore.forget()]);
}
