import type { EntityId } from "../model/entity.ts";
import { type Looks, newAfter } from "../model/watched.ts";
import type { Corpus } from "./corpus.ts";

/** How many articles about an entity are newer than the data that the reader saw last. */
export function countNew(
  entity: EntityId,
  { library, rowsOf }: Pick<Corpus, "library" | "rowsOf">,
  looks: Looks,
): number {
  const after = newAfter(looks[entity], library.dataDate);
  if (after === undefined) return 0;
  return rowsOf(entity).filter((row) => (library.columns.published[row] ?? "") > after).length;
}
