import type { Settings } from "../model/settings.ts";
import { loadSettings, watchSettings } from "./page-runtime.ts";

/**
 * Tells a page of ours the settings, now and after every change, and gives the page the looks that
 * the reader has chosen. Resolves once the first were told.
 */
export async function followSettings(onSettings: (settings: Settings) => void): Promise<void> {
  const follow = (settings: Settings) => {
    document.documentElement.dataset.theme = settings.theme;
    document.documentElement.dataset.textSize = settings.textSize;
    onSettings(settings);
  };
  watchSettings(follow, new AbortController().signal);
  follow(await loadSettings());
}
