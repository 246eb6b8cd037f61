/**
 * The host of what a reader typed for a site: a host name, or the address of any page of it.
 * Without `www.`, because a site's entry covers all hosts below it. Undefined where it is neither.
 */
export function parseSite(text: string): string | undefined {
  const typed = text.trim();
  const address = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
  const host = /\s|@/.test(typed) ? "" : (URL.parse(address)?.hostname ?? "");
  const site = host.replace(/^www\./, "").replace(/\.$/, "");
  return site === "" || site.includes("..") ? undefined : site;
}

/** The list with the host in it, sorted, each host once. */
export function addSite(sites: readonly string[], host: string): string[] {
  return [...new Set([...sites, host])].sort();
}
