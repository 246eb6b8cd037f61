import type { EntityId } from "../../model/entity.ts";
import type { MarkDensity } from "../../model/settings.ts";

export interface Markable {
  entity: EntityId;
  section: string;
}

/** Mentions with the same key count as repetitions of each other; undefined where each stands for itself. */
const keyOf: Record<MarkDensity, (mention: Markable) => string | undefined> = {
  every: () => undefined,
  section: ({ entity, section }) => `${section} ${entity}`,
  page: ({ entity }) => entity,
  off: () => undefined,
};

/** The mentions to mark, of those given in the page's order. */
export function chooseMarked<T extends Markable>(mentions: T[], density: MarkDensity): T[] {
  if (density === "off") return [];
  const seen = new Set<string>();
  return mentions.filter((mention) => {
    const key = keyOf[density](mention);
    if (key === undefined) return true;
    const isFirst = !seen.has(key);
    seen.add(key);
    return isFirst;
  });
}
