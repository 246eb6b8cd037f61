/** Which mentions of an entity are marked. */
export const markDensities = ["every", "section", "page", "off"] as const;
export type MarkDensity = (typeof markDensities)[number];

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** The defaults are the type: what is stored is only what differs from them. */
export const defaultSettings = {
  marks: "section" as MarkDensity,
  theme: "system" as Theme,
  /** Mentions under this probability are not marked. */
  confidence: 0.5,
  /** Host names on which Sidelight stays off; subdomains are included. */
  offSites: [] as string[],
};
export type Settings = typeof defaultSettings;

function oneOf<T extends string>(allowed: readonly T[], value: unknown, fallback: T): T {
  return allowed.includes(value as T) ? (value as T) : fallback;
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

/** Reads whatever was stored. Total: a field that is missing or wrong takes its default. */
export function parseSettings(stored: unknown): Settings {
  const { marks, theme, confidence, offSites } = record(stored);
  const isProbability = typeof confidence === "number" && confidence >= 0 && confidence <= 1;
  return {
    marks: oneOf(markDensities, marks, defaultSettings.marks),
    theme: oneOf(themes, theme, defaultSettings.theme),
    confidence: isProbability ? confidence : defaultSettings.confidence,
    offSites: Array.isArray(offSites) ? offSites.filter((site) => typeof site === "string") : [],
  };
}

/** The entry of `offSites` that keeps Sidelight off on a host: the host itself, or a domain above it. */
export function offSiteOf(settings: Pick<Settings, "offSites">, host: string): string | undefined {
  return settings.offSites.find((site) => host === site || host.endsWith(`.${site}`));
}
