import type { Settings } from "../model/settings.ts";

/** Whether a host is `site` or one of its subdomains. */
function belongsTo(host: string, site: string): boolean {
  return host === site || host.endsWith(`.${site}`);
}

/** Whether the reader wants Sidelight on a page of these hosts: its own, then those of the frames around it. */
export function isWanted({ marks, offSites }: Settings, hosts: readonly string[]): boolean {
  if (marks === "off") return false;
  return !hosts.some((host) => offSites.some((site) => belongsTo(host, site.toLowerCase())));
}

function hostOf(origin: string): string | undefined {
  return URL.parse(origin)?.hostname;
}

/** The hosts of this document and of the frames around it, as far as the browser tells. */
export function currentHosts(): string[] {
  const around = location.ancestorOrigins ? [...location.ancestorOrigins] : [];
  return [self.origin, ...around].map(hostOf).filter((host) => host !== undefined);
}

/** The host that "on this site" means: that of the outermost page, as far as it is told, and all below it. */
export function currentSite(): string {
  return (currentHosts().at(-1) ?? location.hostname).replace(/^www\./, "");
}
