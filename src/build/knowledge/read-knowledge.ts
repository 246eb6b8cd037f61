import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { kinds } from "../../model/entity.ts";
import type { Problem } from "../problem.ts";
import { type Passage, readPassages } from "./passages.ts";
import { type KnowledgeRecord, recordSchema } from "./record.ts";
import { type Rules, rulesSchema } from "./rules.ts";
import { readYamlFile } from "./yaml-file.ts";

const jurisdictionsSchema = z.record(
  z.string(),
  z.strictObject({
    name: z.string(),
    short: z.array(z.string()).default([]),
    words: z.array(z.string()),
    part_of: z.string().optional(),
  }),
);
export type Jurisdictions = z.infer<typeof jurisdictionsSchema>;

export interface Knowledge {
  /** Sorted by id. */
  entities: KnowledgeRecord[];
  jurisdictions: Jurisdictions;
  rules: Rules;
  /** Annotated passages that the weights of detection are learnt from, with the examples. */
  passages: Passage[];
}

function entityFiles(root: string): { kind: (typeof kinds)[number]; name: string }[] {
  return kinds.flatMap((kind) => {
    const folder = join(root, "knowledge", kind);
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .filter((name) => name.endsWith(".yaml"))
      .map((name) => ({ kind, name }));
  });
}

/**
 * Reads knowledge/ under the project's root. A file that is broken is left out
 * and told of; the rest is read.
 */
export function readKnowledge(root: string): { knowledge: Knowledge; problems: Problem[] } {
  const problems: Problem[] = [];
  const load = <S extends z.ZodType>(file: string, schema: S) => {
    const read = readYamlFile(join(root, file), file, schema);
    problems.push(...read.problems);
    return read.value;
  };
  const entities = entityFiles(root).flatMap(({ kind, name }) => {
    const file = `knowledge/${kind}/${name}`;
    const record = load(file, recordSchema);
    return record === undefined ? [] : [{ ...record, id: name.slice(0, -5), kind, file }];
  });
  entities.sort((a, b) => (a.id < b.id ? -1 : 1));
  const jurisdictions = load("knowledge/jurisdictions.yaml", jurisdictionsSchema) ?? {};
  const rules = load("knowledge/rules.yaml", rulesSchema);
  if (rules === undefined) throw new Error("knowledge/rules.yaml cannot be read; see `check`");
  const read = readPassages(root, "knowledge/passages");
  problems.push(...read.problems);
  return { knowledge: { entities, jurisdictions, rules, passages: read.passages }, problems };
}
