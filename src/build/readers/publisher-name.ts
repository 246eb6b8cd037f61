import { hostOf } from "../corpus/address.ts";
import type { Publishers } from "../corpus/publishers.ts";

/**
 * How a reader calls the publisher: by the host of the article's address where the host is known,
 * else by the first name that the file states, which may be an id of ours, else by the host.
 */
export function publisherName(
  publishers: Publishers,
  url: string | undefined,
  stated: readonly (string | undefined)[],
): string | undefined {
  const host = hostOf(url ?? "");
  const known = publishers.ofHost(host);
  if (known !== undefined) return known.name;
  const name = stated.find((one) => one !== undefined && one.trim() !== "")?.trim();
  if (name === undefined) return host || undefined;
  return publishers.byId.get(name)?.name ?? name;
}
