import { offSiteOf } from "../model/settings.ts";

/**
 * The list of sites that are off, with a host turned on or off. Turning it on takes away
 * every entry that covers it: one that stayed would keep it off.
 */
export function turnSite(offSites: readonly string[], host: string, isOn: boolean): string[] {
  const others = offSites.filter((site) => offSiteOf({ offSites: [site] }, host) === undefined);
  return isOn ? others : [...others, host].sort();
}
