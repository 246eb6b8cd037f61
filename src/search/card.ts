import type { CardContent } from "../model/card.ts";
import type { EntityId } from "../model/entity.ts";
import type { PageContext } from "../model/page.ts";
import type { Library } from "./library.ts";
import type { Related } from "./related.ts";

/** More than this a reader does not look at before opening the library. */
const MOST_ARTICLES = 6;

/** All that the card of an entity shows on a page; null where the entity is unknown. */
export function cardContent(
  id: EntityId,
  page: PageContext,
  library: Library,
  related: Related,
): CardContent | null {
  const entity = library.entity(id);
  if (entity === undefined) return null;
  return {
    entity,
    related: related.related(id, page, MOST_ARTICLES),
    total: related.total(id),
    dataDate: library.dataDate,
    pageIsNewer: page.published !== undefined && page.published > library.dataDate,
  };
}
