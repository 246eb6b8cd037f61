import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Problem } from "../problem.ts";

const mention = z.object({
  start: z.number().int().min(0),
  end: z.number().int(),
  text: z.string(),
  type: z.string(),
  /** Names of the entity; any of them identifies it. */
  names: z.array(z.string()).min(1),
});

const passage = z
  .object({
    id: z.string(),
    text: z.string(),
    mentions: z.array(mention),
    trap: z.string().optional(),
  })
  .refine(
    ({ text, mentions }) => mentions.every((m) => text.slice(m.start, m.end) === m.text),
    "a mention that does not stand where it should",
  );

/** One annotated passage; the form is told in tests/gold/README.md. */
export type Passage = z.infer<typeof passage>;
export type PassageMention = z.infer<typeof mention>;

const plain = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");

/**
 * How many of a mention's names an entity has: case and punctuation are ignored. Of two entities
 * that share a title, "AI Act", the one that is meant has more of them.
 */
export function namesInCommon({ names }: PassageMention, entityNames: readonly string[]): number {
  const known = new Set(entityNames.map(plain));
  return names.filter((name) => known.has(plain(name))).length;
}

/** Whether a mention is of the entity with these names. */
export const isNamed = (mention: PassageMention, entityNames: readonly string[]): boolean =>
  namesInCommon(mention, entityNames) > 0;

/** Parses JSON Lines. Throws where a line is not a passage. */
export function parsePassages(lines: string): Passage[] {
  return lines
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => passage.parse(JSON.parse(line)));
}

/** The passages of a folder, by file and line; a broken file is left out and told of. */
export function readPassages(
  root: string,
  folder: string,
): { passages: Passage[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const path = join(root, folder);
  const names = existsSync(path) ? readdirSync(path).filter((n) => n.endsWith(".jsonl")) : [];
  const passages = names.sort().flatMap((name) => {
    try {
      return parsePassages(readFileSync(join(path, name), "utf8"));
    } catch (error) {
      problems.push({ file: `${folder}/${name}`, message: String(error), severity: "error" });
      return [];
    }
  });
  return { passages, problems };
}
