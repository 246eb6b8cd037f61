import type { EntityId } from "../model/entity.ts";
import type { Corpus } from "./corpus.ts";
import { EntityLink } from "./entity-link.tsx";

interface CountedNamesProps {
  names: readonly { entity: EntityId; count: number }[];
  corpus: Corpus;
}

/** Entities as ways to their pages, each with how many articles there are. */
export function CountedNames({ names, corpus }: CountedNamesProps) {
  return (
    <ul class="names">
      {names.map(({ entity, count }) => (
        <li key={entity}>
          <EntityLink id={entity} corpus={corpus} />
          <span class="count">
            {count}
            <span class="visually-hidden">{count === 1 ? " article" : " articles"}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
