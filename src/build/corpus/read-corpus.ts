import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
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

/**
 * Reads corpus/ under the project's root, in the order of the records' ids.
 * A broken file is left out and told of; the rest is read.
 */
export function readCorpus(root: string): { records: CorpusRecord[]; problems: Problem[] } {
  const records: CorpusRecord[] = [];
  const problems: Problem[] = [];
  for (const file of corpusFiles(root)) {
    const read = parseCorpusRecord(file, readFileSync(join(root, file), "utf8"));
    problems.push(...read.problems);
    if ("record" in read) records.push(read.record);
  }
  records.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { records, problems };
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
