import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What was judged, and how well each record serves there, by the record's id: 0 to 3. */
export type Graded<T> = T & { grades: ReadonlyMap<string, number> };

/** Lines of a file in a folder of judgements. */
export function readLines(folder: string, name: string): string[] {
  return readFileSync(join(folder, name), "utf8").trim().split("\n");
}

/** Our own judgements in a folder, made by reading what the compared rankings found. */
export function readJudgements<T extends object>(folder: string): Graded<T>[] {
  return readLines(folder, "judged.jsonl").map((line) => {
    const { grades, ...rest } = JSON.parse(line);
    return { ...rest, grades: new Map(Object.entries(grades as Record<string, number>)) };
  });
}

/** Ids of the records that there were when a folder was judged: nobody has read later ones for it. */
export function readRecordIds(folder: string): ReadonlySet<string> {
  return new Set(readLines(folder, "records.txt"));
}
