import { useMemo } from "preact/hooks";
import type { EntityView } from "../model/card.ts";
import type { EntityId, RelationKind } from "../model/entity.ts";
import { namedTogether } from "../search/together.ts";
import { relationWords } from "../ui/wording.ts";
import type { Corpus } from "./corpus.ts";
import { CountedNames } from "./counted-names.tsx";
import { EntityLink } from "./entity-link.tsx";
import { Folded } from "./folded.tsx";

/** More neighbours tell no more about an entity. */
const mostNeighbours = 12;
/** In the same relation; the others are behind a button. */
const mostRelated = 8;

interface NeighboursProps {
  entity: EntityView;
  corpus: Corpus;
}

/** Entities that the same articles are about, most articles first. */
export function Neighbours({ entity, corpus }: NeighboursProps) {
  const { library, rowsOf } = corpus;
  const together = useMemo(() => {
    const all = library.entities().map(({ id }) => id);
    return namedTogether(entity.id, all, rowsOf).slice(0, mostNeighbours);
  }, [entity.id, library, rowsOf]);
  if (together.length === 0) return null;
  return (
    <section aria-labelledby="together">
      <h2 id="together">Written about together with</h2>
      <CountedNames names={together} corpus={corpus} />
    </section>
  );
}

/** What a relation is called from its other end. */
const inverseWords: Record<RelationKind, string> = {
  "made-by": "Made",
  "led-by": "Leads",
  "works-for": "People",
  amends: "Amended by",
  implements: "Implemented by",
  "part-of": "Parts",
  "renamed-from": "Now called",
  "sponsored-by": "Sponsored",
  "issued-by": "Issued",
  "related-to": "See also",
};

interface RelationGroup {
  words: string;
  to: EntityId[];
}

/**
 * The relations of an entity from both their ends, those in the same words together. What stands in
 * another relation is not also something to see.
 */
export function relationGroups(entity: EntityView, all: readonly EntityView[]): RelationGroup[] {
  const groups = new Map<string, Set<EntityId>>();
  const add = (words: string, to: EntityId) =>
    groups.set(words, (groups.get(words) ?? new Set()).add(to));
  for (const { how, to } of entity.relations) add(relationWords[how], to);
  for (const { id, relations } of all) {
    for (const { how, to } of relations) if (to === entity.id) add(inverseWords[how], id);
  }
  const loose = relationWords["related-to"];
  const said = new Set([...groups].flatMap(([words, to]) => (words === loose ? [] : [...to])));
  return [...groups]
    .map(([words, to]) => ({
      words,
      to: words === loose ? [...to].filter((id) => !said.has(id)) : [...to],
    }))
    .filter(({ to }) => to.length > 0);
}

/** Who made it, what it amends, and whatever else it stands in a relation to. */
export function Relations({ entity, corpus }: NeighboursProps) {
  const { library } = corpus;
  const groups = useMemo(() => relationGroups(entity, library.entities()), [entity.id, library]);
  if (groups.length === 0) return null;
  return (
    <section aria-labelledby="relations">
      <h2 id="relations">Relations</h2>
      <dl class="relations">
        {groups.map(({ words, to }) => (
          <div key={words}>
            <dt class="quiet small">{words}</dt>
            {to.slice(0, mostRelated).map((id) => (
              <dd key={id}>
                <EntityLink id={id} corpus={corpus} />
              </dd>
            ))}
            {to.length > mostRelated && (
              <dd>
                <Folded summary={`${to.length - mostRelated} more`}>
                  {() => (
                    <ul class="plain">
                      {to.slice(mostRelated).map((id) => (
                        <li key={id}>
                          <EntityLink id={id} corpus={corpus} />
                        </li>
                      ))}
                    </ul>
                  )}
                </Folded>
              </dd>
            )}
          </div>
        ))}
      </dl>
    </section>
  );
}
