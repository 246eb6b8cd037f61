import type { EntityId } from "../model/entity.ts";
import { KindGlyph } from "../ui/kind-badge.tsx";
import type { Corpus } from "./corpus.ts";
import { hrefOf } from "./route.ts";

/** The name of an entity as the way to its page. */
export function EntityLink({ id, corpus }: { id: EntityId; corpus: Corpus }) {
  const entity = corpus.library.entity(id);
  if (!entity) return <span>{id}</span>;
  return (
    <a class="entity-link" href={hrefOf({ page: "entity", id })}>
      <KindGlyph kind={entity.kind} />
      {entity.name}
    </a>
  );
}
