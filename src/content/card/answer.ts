import type { CardContent } from "../../model/card.ts";
import type { EntityId } from "../../model/entity.ts";
import { isContextInvalidated } from "../../platform/page-runtime.ts";
import type { Answer } from "./card-state.ts";
import type { Target } from "./target.ts";

export type LoadCard = (entity: EntityId, target: Target) => Promise<CardContent | null>;

/** Asks for an entity, and for the mention's other readings where it is the mention itself. Never rejects. */
export async function findAnswer(
  load: LoadCard,
  entity: EntityId,
  target: Target,
): Promise<Answer> {
  const readings = entity === target.entity ? [entity, ...(target.others ?? [])] : [entity];
  try {
    const found = await Promise.all(readings.map((reading) => load(reading, target)));
    const contents = found.filter((content) => content !== null);
    const [content, ...others] = contents;
    if (!content) return { is: "unknown" };
    return others.length > 0 ? { is: "choice", contents } : { is: "content", content };
  } catch (error) {
    return isContextInvalidated(error) ? { is: "updated" } : { is: "unreachable", entity };
  }
}
