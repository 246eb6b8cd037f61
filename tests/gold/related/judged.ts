import { join } from "node:path";
import type { EntityId } from "../../../src/model/entity.ts";
import { type Graded, readJudgements, readLines, readRecordIds } from "../judgements.ts";

/**
 * A page that a reader is on, by the name of its file in `pages/` without the ending, and the entity
 * pointed at: 3 what the reader wants next, 2 clearly useful, 1 background, 0 of no use.
 */
export type JudgedCase = Graded<{ page: string; entity: EntityId }>;

export const loadJudgedCases = (): JudgedCase[] => readJudgements(import.meta.dirname);

export const judgedRecords = (): ReadonlySet<string> => readRecordIds(import.meta.dirname);

/** Path of a judged page. */
export function pageFile(page: string): string {
  return join(import.meta.dirname, "pages", `${page}.md`);
}

/** The story that a record tells, where others tell the same: reports of one event, summaries of one ruling. */
export function loadStories(): (record: string) => number | undefined {
  const lines = readLines(import.meta.dirname, "stories.txt");
  const storyOf = new Map(lines.flatMap((line, story) => line.split(" ").map((id) => [id, story])));
  return (record) => storyOf.get(record);
}
