import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { EntityId } from "../../model/entity.ts";
import { readYamlFile } from "../knowledge/yaml-file.ts";
import type { Problem } from "../problem.ts";

const file = "knowledge/prominence.yaml";
const prominenceSchema = z.record(
  z.string(),
  z.strictObject({ articles: z.int().min(1), entities: z.array(z.string()) }),
);

/** By the name of a group: how many articles the corpus wants of each of its entities. */
export type Prominence = z.infer<typeof prominenceSchema>;

/** Reads knowledge/prominence.yaml; a project without it wants nothing of its corpus. */
export function readProminence(root: string): { prominence: Prominence; problems: Problem[] } {
  if (!existsSync(join(root, file))) return { prominence: {}, problems: [] };
  const { value, problems } = readYamlFile(join(root, file), file, prominenceSchema);
  return { prominence: value ?? {}, problems };
}

/** Names that stand in no group twice and are those of entities. */
export function checkProminence(prominence: Prominence, known: ReadonlySet<EntityId>): Problem[] {
  return Object.entries(prominence).flatMap(([group, { entities }]) => {
    const error = (message: string): Problem => {
      return { file, field: group, message, severity: "error" };
    };
    const twice = entities.filter((id, n) => entities.indexOf(id) !== n);
    return [
      ...entities.filter((id) => !known.has(id)).map((id) => error(`there is no entity ${id}`)),
      ...twice.map((id) => error(`${id} stands there twice`)),
    ];
  });
}

/** What a group lacks: its entities under the wanted number, fewest articles first. */
export interface Shortage {
  wanted: number;
  entities: number;
  /** Articles of those that have too few. */
  short: Record<EntityId, number>;
}

/** @param articlesOf number of articles about an entity */
export function findShortages(
  prominence: Prominence,
  articlesOf: (id: EntityId) => number,
): Record<string, Shortage> {
  const groups = Object.entries(prominence).map(([group, { articles: wanted, entities }]) => {
    const short = entities
      .map((id) => [id, articlesOf(id)] as const)
      .filter(([, count]) => count < wanted)
      .sort(([a, m], [b, n]) => m - n || (a < b ? -1 : 1));
    return [group, { wanted, entities: entities.length, short: Object.fromEntries(short) }];
  });
  return Object.fromEntries(groups);
}
