import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type Publisher, publisherKinds } from "../../model/article.ts";
import { readYamlFile } from "../knowledge/yaml-file.ts";
import type { Problem } from "../problem.ts";

const file = "knowledge/publishers.yaml";
const domain = z.string().regex(/^(?!www\.)[a-z0-9-]+(\.[a-z0-9-]+)+$/, "a host name without www.");

const publishersSchema = z.record(
  z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "an id in kebab-case"),
  z.strictObject({
    name: z.string().min(1),
    domains: z.array(domain).min(1),
    kind: z.enum(publisherKinds),
    country: z.string().regex(/^([A-Z]{2}|INT)$/, "two capitals, EU or INT"),
  }),
);

export interface Publishers {
  byId: ReadonlyMap<string, Publisher>;
  /** The publisher on whose domain, or a subdomain of it, the host lies; the longest domain wins. */
  ofHost(host: string): Publisher | undefined;
}

export function createPublishers(list: readonly Publisher[]): Publishers {
  const byDomain = new Map(list.flatMap((one) => one.domains.map((name) => [name, one] as const)));
  return {
    byId: new Map(list.map((one) => [one.id, one])),
    ofHost(host) {
      const labels = host.toLowerCase().split(".");
      for (let from = 0; from < labels.length - 1; from++) {
        const found = byDomain.get(labels.slice(from).join("."));
        if (found !== undefined) return found;
      }
      return undefined;
    },
  };
}

function sharedDomains(list: readonly Publisher[]): Problem[] {
  const owners = new Map<string, string>();
  return list.flatMap(({ id, domains }) =>
    domains.flatMap((name): Problem[] => {
      const owner = owners.get(name);
      owners.set(name, id);
      if (owner === undefined) return [];
      const message = `${name} is also a domain of ${owner}`;
      return [{ file, field: `${id}.domains`, message, severity: "error" }];
    }),
  );
}

/** Reads knowledge/publishers.yaml; without it there are no publishers, and a problem says so. */
export function readPublishers(root: string): { publishers: Publishers; problems: Problem[] } {
  if (!existsSync(join(root, file))) {
    const missing: Problem = { file, message: "there is no such file", severity: "error" };
    return { publishers: createPublishers([]), problems: [missing] };
  }
  const read = readYamlFile(join(root, file), file, publishersSchema);
  const list = Object.entries(read.value ?? {}).map(([id, fields]) => ({ id, ...fields }));
  return {
    publishers: createPublishers(list),
    problems: [...read.problems, ...sharedDomains(list)],
  };
}
