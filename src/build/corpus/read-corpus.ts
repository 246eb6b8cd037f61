import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileStamp } from "../file-stamps.ts";
import type { Problem } from "../problem.ts";
import { type CorpusRecord, parseCorpusRecord } from "./record.ts";

/** Paths of all records from the project's root, sorted. */
export function corpusFiles(root: string): string[] {
  const folder = join(root, "corpus");
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `corpus/${name.replaceAll("\\", "/")}`)
    .sort();
}

type Corpus = { records: CorpusRecord[]; problems: Problem[] };

/**
 * Reads corpus/ under the project's root, in the order of the records' ids, and the next time only
 * the files that have changed: the records of the others are the same objects.
 * A broken file is left out and told of; the rest is read.
 */
export function createCorpusReader(root: string): () => Corpus {
  const known = new Map<string, { stamp: string; read: ReturnType<typeof parseCorpusRecord> }>();
  const readFile = (file: string) => {
    const stamp = fileStamp(join(root, file));
    const old = known.get(file);
    if (old?.stamp === stamp) return old.read;
    const read = parseCorpusRecord(file, readFileSync(join(root, file), "utf8"));
    known.set(file, { stamp, read });
    return read;
  };
  return () => {
    const all = corpusFiles(root).map(readFile);
    const records = all.flatMap((read) => ("record" in read ? [read.record] : []));
    records.sort((a, b) => (a.id < b.id ? -1 : 1));
    return { records, problems: all.flatMap(({ problems }) => problems) };
  };
}

/** Reads corpus/ once. */
export function readCorpus(root: string): Corpus {
  return createCorpusReader(root)();
}

/** The newest day that the corpus covers, YYYY-MM-DD; empty where it has no records. */
export function dataDate(records: readonly CorpusRecord[]): string {
  return (
    records
      .map(({ published }) => published)
      .sort()
      .at(-1) ?? ""
  );
}
