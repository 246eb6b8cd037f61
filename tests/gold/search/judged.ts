import { type Graded, readJudgements, readRecordIds } from "../judgements.ts";

/** A query as a journalist types it: 3 answers it, 2 is about it, 1 touches it, 0 is of no use. */
export type JudgedQuery = Graded<{ query: string }>;

export const loadJudged = (): JudgedQuery[] => readJudgements(import.meta.dirname);

export const judgedRecords = (): ReadonlySet<string> => readRecordIds(import.meta.dirname);
