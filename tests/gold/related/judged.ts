import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { EntityId } from "../../../src/model/entity.ts";

/** A page that a reader is on, the entity pointed at, and how well each record serves there. */
export interface JudgedCase {
  /** Name of a file in `pages/`, without its ending. */
  page: string;
  entity: EntityId;
  /** By record: 3 what the reader wants next, 2 clearly useful, 1 background, 0 of no use. */
  grades: ReadonlyMap<string, number>;
}

const read = (name: string) => readFileSync(join(import.meta.dirname, name), "utf8").trim();

/** Our own judgements, made by reading what the compared rankings put first. */
export function loadJudgedCases(): JudgedCase[] {
  return read("judged.jsonl")
    .split("\n")
    .map((line) => {
      const { page, entity, grades } = JSON.parse(line);
      return { page, entity, grades: new Map(Object.entries(grades as Record<string, number>)) };
    });
}

/** Path of a judged page. */
export function pageFile(page: string): string {
  return join(import.meta.dirname, "pages", `${page}.md`);
}

/** Ids of the records that there were when the cases were judged: nobody has read later ones for them. */
export function judgedRecords(): ReadonlySet<string> {
  return new Set(read("records.txt").split("\n"));
}

/** The story that a record tells, where others tell the same: reports of one event, summaries of one ruling. */
export function loadStories(): (record: string) => number | undefined {
  const lines = read("stories.txt").split("\n");
  const storyOf = new Map(lines.flatMap((line, story) => line.split(" ").map((id) => [id, story])));
  return (record) => storyOf.get(record);
}
