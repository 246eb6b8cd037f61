import type { CardContent, Together } from "../model/card.ts";
import type { EntityId } from "../model/entity.ts";
import type { PageContext } from "../model/page.ts";
import { coverageByMonth } from "./coverage.ts";
import type { Library } from "./library.ts";
import type { Related } from "./related.ts";
import { namedTogether } from "./together.ts";

/** More than this a reader does not look at before opening the library. */
const MOST_ARTICLES = 6;

/** So many neighbours of the page say enough. */
const MOST_TOGETHER = 3;

function togetherOnPage(
  id: EntityId,
  page: PageContext,
  library: Library,
  related: Related,
): Together[] {
  return namedTogether(id, Object.keys(page.entities), related.rows)
    .slice(0, MOST_TOGETHER)
    .flatMap(({ entity, count }) => {
      const other = library.entity(entity);
      return other === undefined ? [] : [{ entity, name: other.name, kind: other.kind, count }];
    });
}

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
    total: related.rows(id).length,
    coverage: coverageByMonth(
      related.rows(id).flatMap((row) => library.columns.published[row] ?? []),
    ),
    together: togetherOnPage(id, page, library, related),
    dataDate: library.dataDate,
    pageIsNewer: page.published !== undefined && page.published > library.dataDate,
  };
}
