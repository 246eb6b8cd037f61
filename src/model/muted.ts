import type { EntityId } from "./entity.ts";

/** "Not this": what a reader does not want to see marked. */
export interface Muted {
  entity: EntityId;
  /** Only under this name, as the page wrote it; absent for every name. */
  alias?: string;
  /** Only on this host and those below it; absent for all sites. */
  site?: string;
}

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";

function parseOne(stored: unknown): Muted[] {
  const { entity, alias, site } = (stored ?? {}) as Record<string, unknown>;
  if (!isText(entity)) return [];
  return [{ entity, ...(isText(alias) && { alias }), ...(isText(site) && { site }) }];
}

/** Reads whatever was stored. Total: what is not an entry is left out. */
export function parseMuted(stored: unknown): Muted[] {
  return Array.isArray(stored) ? stored.flatMap(parseOne) : [];
}

/** True for two entries that say the same. */
export function isSameMuted(a: Muted, b: Muted): boolean {
  return a.entity === b.entity && a.alias === b.alias && a.site === b.site;
}

/** How two spellings of a name are compared: case and spaces do not matter. */
function nameKey(name: string): string {
  return name.replace(/\s+/g, " ").trim().toLowerCase();
}

/** Whether a host is `site` or one below it. */
function isBelow(host: string, site: string): boolean {
  return host === site || host.endsWith(`.${site}`);
}

/**
 * Whether a mention of `entity` in the words `text` is muted on a page of these hosts: its own,
 * then those of the frames around it.
 */
export function isMuted(
  muted: readonly Muted[],
  entity: EntityId,
  text: string,
  hosts: readonly string[],
): boolean {
  return muted.some(
    (entry) =>
      entry.entity === entity &&
      (entry.alias === undefined || nameKey(entry.alias) === nameKey(text)) &&
      (entry.site === undefined || hosts.some((host) => isBelow(host, entry.site ?? ""))),
  );
}
