import { type MarkDensity, markDensities } from "../model/settings.ts";
import { askTab, saveSettings } from "../platform/extension.ts";
import { loadSettings } from "../platform/page-runtime.ts";
import { createStored } from "../platform/stored.ts";

/** How much was marked before marks were turned off by the key; without it, as in a new installation. */
const densityBefore = createStored<MarkDensity>(
  "marksBefore",
  (stored) => markDensities.find((known) => known === stored && known !== "off") ?? "section",
);

/** Turns all marks off, or on again as they were. */
export async function turnMarks(): Promise<void> {
  const { marks } = await loadSettings();
  if (marks === "off") return saveSettings({ marks: await densityBefore.load() });
  await densityBefore.change(() => marks);
  await saveSettings({ marks: "off" });
}

/** What is selected in a tab; nothing where Sidelight does not run there. */
export async function selectionIn(tabId: number | undefined): Promise<string> {
  if (tabId === undefined) return "";
  return askTab(tabId, "selection").catch(() => "");
}

/** Goes from mark to mark; does nothing where Sidelight does not run. */
export async function stepIn(tabId: number | undefined, direction: 1 | -1): Promise<void> {
  if (tabId !== undefined) await askTab(tabId, "step", direction).catch(() => false);
}
