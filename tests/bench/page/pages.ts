import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readCorpus } from "../../../src/build/corpus/read-corpus.ts";
import { root } from "./builds.ts";
import { buildDocuments } from "./documents.ts";

/** Everything that is opened, by name. */
export interface Pages {
  /** Names of saved pages of the web, the smallest first; empty where there are none. */
  real: string[];
  large: string[];
  find(name: string): Buffer | undefined;
}

const sentencesOf = (text: string) => text.match(/[^.!?]+[.!?]+/g) ?? [text];

/** Saved pages from `folder`, the very large documents, and `own` by name. */
export function findPages(folder: string, own: Record<string, string>): Pages {
  const saved = existsSync(folder) ? readdirSync(folder) : [];
  const real = saved.filter((name) => name.endsWith(".html")).sort();
  const built = buildDocuments(
    readCorpus(root).records.flatMap(({ digest }) => sentencesOf(digest)),
  );
  const written = new Map<string, Buffer>();
  for (const { name, html } of built) written.set(name, Buffer.from(html));
  for (const [name, html] of Object.entries(own)) written.set(name, Buffer.from(html));
  return {
    real,
    large: built.map(({ name }) => name),
    find: (name) =>
      written.get(name) ?? (real.includes(name) ? readFileSync(join(folder, name)) : undefined),
  };
}
