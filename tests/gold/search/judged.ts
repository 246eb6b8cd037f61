import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A query as a journalist types it, and how well each record answers it. */
export interface JudgedQuery {
  query: string;
  /** By record: 3 answers it, 2 is about it, 1 touches it, 0 is of no use. */
  grades: ReadonlyMap<string, number>;
}

const read = (name: string) => readFileSync(join(import.meta.dirname, name), "utf8").trim();

/** Our own judgements, made by reading what five engines found. */
export function loadJudged(): JudgedQuery[] {
  return read("judged.jsonl")
    .split("\n")
    .map((line) => {
      const { query, grades } = JSON.parse(line);
      return { query, grades: new Map(Object.entries(grades as Record<string, number>)) };
    });
}

/** Ids of the records that were there when the queries were judged: later ones nobody has read for them. */
export function judgedRecords(): ReadonlySet<string> {
  return new Set(read("records.txt").split("\n"));
}
