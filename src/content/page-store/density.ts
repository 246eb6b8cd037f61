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

/** Where more stand closer together, marks are no help. A sentence of the reader's own paper names fewer. */
const marksPerThousandWords = 60;
/** Short pages may be lists. */
const fewestMarks = 40;
/** UTF-16 code units to a word, with the space behind it. */
const unitsPerWord = 6;

/** How many marks a page of so many UTF-16 code units bears where not every mention was asked for. */
export function mostMarks(units: number): number {
  const thousands = units / unitsPerWord / 1000;
  return Math.max(fewestMarks, Math.ceil(thousands * marksPerThousandWords));
}

/** At most `limit` of the mentions: before any repetition, the first of each entity. */
function thin<T extends Markable>(mentions: T[], limit: number): T[] {
  if (mentions.length <= limit) return mentions;
  const seen = new Set<string>();
  const isFirst = ({ entity }: T) => !seen.has(entity) && seen.add(entity);
  const firsts = mentions.filter(isFirst);
  const kept = new Set(firsts.slice(0, limit));
  for (const mention of mentions) if (kept.size < limit) kept.add(mention);
  return mentions.filter((mention) => kept.has(mention));
}

/**
 * The mentions to mark, of those given in the page's order: as the reader wants them, and never
 * more than `limit` unless he wants every one.
 */
export function chooseMarked<T extends Markable>(
  mentions: T[],
  density: MarkDensity,
  limit = Number.POSITIVE_INFINITY,
): T[] {
  if (density === "off") return [];
  if (density === "every") return mentions;
  return thin(chooseFirsts(mentions, density), limit);
}

function chooseFirsts<T extends Markable>(mentions: T[], density: MarkDensity): T[] {
  const seen = new Set<string>();
  return mentions.filter((mention) => {
    const key = keyOf[density](mention);
    if (key === undefined) return true;
    const isFirst = !seen.has(key);
    seen.add(key);
    return isFirst;
  });
}
