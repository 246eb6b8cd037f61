/** Parameters that say where a reader came from, not what is read. */
const tracking =
  /^(utm_|at_|pk_|mtm_|hsa_|_hs|ga_|mc_|vero_|oly_)|^(fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|igsh|ttclid|li_fat_id|mkt_tok|cmpid|cmp|ocid|ncid|taid|smid|smtyp|sref|srnd|ref|ref_src|ref_url|referrer|source|src|feature|share|shared|amp|amp_js_v|amp_gsa|outputtype|usqp|guccounter|guce_referrer|guce_referrer_sig|soc_src|soc_trk|partner|spm|scid|sh|rss|trk|s_cid|__twitter_impression)$/i;

/** Addresses that AMP caches and viewers give to a page: the page's own address is inside. */
const ampViewers = [
  /^https?:\/\/(?:www\.)?google\.[a-z.]+\/amp\/(s\/)?(.+)$/i,
  /^https?:\/\/[a-z0-9-]+\.cdn\.ampproject\.org\/[a-z]\/(s\/)?(.+)$/i,
];

function withoutAmpViewer(url: string): string {
  for (const viewer of ampViewers) {
    const inside = viewer.exec(url)?.[2];
    if (inside !== undefined) return `https://${inside}`;
  }
  return url;
}

function canonicalPath(path: string): string {
  const page = path
    .replace(/\/{2,}/g, "/")
    .replace(/^\/amp(?=\/)/i, "")
    .replace(/[./-]amp(\.html?)?\/?$/i, (_, ending: string | undefined) => ending ?? "")
    .replace(/\/(index|default)\.(html?|php|aspx?)$/i, "/")
    .replace(/\/+$/, "");
  // Percent-escapes of the same letter differ only in case.
  return page.replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase());
}

function canonicalQuery(query: string): string {
  const kept = query
    .split("&")
    .filter((pair) => pair !== "" && !tracking.test(pair.replace(/=.*/s, "")))
    .sort();
  return kept.length === 0 ? "" : `?${kept.join("&")}`;
}

/**
 * A key that is the same for all addresses of one page: without scheme, `www.`, mobile and AMP
 * hosts and paths, tracking parameters, fragment and closing slash. Not an address to open.
 * Text that is no http(s) address is returned as it is.
 */
export function canonicalUrl(url: string): string {
  const parts = /^https?:\/\/([^/?#]+)([^?#]*)(?:\?([^#]*))?/i.exec(withoutAmpViewer(url.trim()));
  if (parts === null) return url;
  const [, authority = "", path = "", query = ""] = parts;
  const host = authority
    .toLowerCase()
    .replace(/^.*@/, "")
    .replace(/:(80|443)$/, "")
    .replace(/^((www\d?|m|mobile|amp)\.)+(?=[^.]+\.)/, "");
  return host + canonicalPath(path) + canonicalQuery(query);
}
