import { type Muted, parseMuted } from "./muted.ts";

/** Which mentions of an entity are marked. */
export const markDensities = ["every", "section", "page", "off"] as const;
export type MarkDensity = (typeof markDensities)[number];

/** "page" gives the card the page's own darkness; the extension's pages take it for "system". */
export const themes = ["system", "light", "dark", "page"] as const;
export type Theme = (typeof themes)[number];

export const textSizes = ["small", "medium", "large"] as const;
export type TextSize = (typeof textSizes)[number];

/** What opens the card besides a click and the keyboard: a resting pointer, one with Alt held, or nothing. */
export const openings = ["hover", "hold-alt", "click"] as const;
export type Opening = (typeof openings)[number];

/** The defaults are the type: what is stored is only what differs from them. */
export const defaultSettings = {
  marks: "section" as MarkDensity,
  theme: "system" as Theme,
  textSize: "medium" as TextSize,
  openOn: "hover" as Opening,
  /** Mentions under this probability are not marked. */
  confidence: 0.5,
  /** Host names on which Sidelight stays off; subdomains are included. */
  offSites: [] as string[],
  /** What is never marked. */
  muted: [] as Muted[],
  /** The number of names on the toolbar button. */
  badge: true,
  /** The search for a selection in the menu of the right mouse button. */
  contextMenu: true,
  /** Whether Sidelight's own pages remember what was opened there. */
  history: false,
};
export type Settings = typeof defaultSettings;

function oneOf<T extends string>(allowed: readonly T[], value: unknown, fallback: T): T {
  return allowed.includes(value as T) ? (value as T) : fallback;
}

function flag(value: unknown, fallback: boolean): boolean {
  return typeof value === "boolean" ? value : fallback;
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

/** Reads whatever was stored. Total: a field that is missing or wrong takes its default. */
export function parseSettings(stored: unknown): Settings {
  const { marks, theme, textSize, openOn, confidence, offSites, muted } = record(stored);
  const { badge, contextMenu, history } = record(stored);
  const isProbability = typeof confidence === "number" && confidence >= 0 && confidence <= 1;
  return {
    marks: oneOf(markDensities, marks, defaultSettings.marks),
    theme: oneOf(themes, theme, defaultSettings.theme),
    textSize: oneOf(textSizes, textSize, defaultSettings.textSize),
    openOn: oneOf(openings, openOn, defaultSettings.openOn),
    confidence: isProbability ? confidence : defaultSettings.confidence,
    offSites: Array.isArray(offSites) ? offSites.filter((site) => typeof site === "string") : [],
    muted: parseMuted(muted),
    badge: flag(badge, defaultSettings.badge),
    contextMenu: flag(contextMenu, defaultSettings.contextMenu),
    history: flag(history, defaultSettings.history),
  };
}

/** The entry of `offSites` that keeps Sidelight off on a host: the host itself, or a domain above it. */
export function offSiteOf(settings: Pick<Settings, "offSites">, host: string): string | undefined {
  return settings.offSites.find((site) => host === site || host.endsWith(`.${site}`));
}
