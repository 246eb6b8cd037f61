import { useState } from "preact/hooks";
import type { EntityId } from "../model/entity.ts";
import { KindGlyph } from "./kind-badge.tsx";
import type { NamedEntity } from "./named-entities.ts";
import { kindWords } from "./wording.ts";

/** A list that needs more room than a popup has can be filtered. */
const longList = 10;

interface BriefingProps {
  /** Sorted by kind. */
  entities: readonly NamedEntity[];
  onJump: (entity: EntityId) => void;
  /** The page about an entity; without it there are only jumps. */
  hrefOf?: (entity: EntityId) => string;
}

/** What the page names, grouped by kind; the group's heading stands in the group's first item. */
export function Briefing({ entities, onJump, hrefOf }: BriefingProps) {
  const [filter, setFilter] = useState("");
  const wanted = filter.trim().toLowerCase();
  const shown = entities.filter(({ name }) => name.toLowerCase().includes(wanted));
  return (
    <>
      <div class="briefing-head">
        <h2>On this page</h2>
        <p class="quiet small">
          {entities.length} {entities.length === 1 ? "name" : "names"}
        </p>
        {entities.length > longList && (
          <input
            class="field"
            aria-label="Filter the names"
            placeholder="Filter"
            value={filter}
            onInput={(event) => setFilter(event.currentTarget.value)}
          />
        )}
      </div>
      {shown.length === 0 && <p class="quiet">No name on this page contains “{filter.trim()}”.</p>}
      <ul class="names" aria-label="On this page">
        {shown.map((entity, index) => (
          <li key={entity.id}>
            {entity.kind !== shown[index - 1]?.kind && <KindHeading entity={entity} />}
            <EntityLine
              entity={entity}
              onJump={() => onJump(entity.id)}
              href={hrefOf?.(entity.id)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

interface EntityLineProps {
  entity: NamedEntity;
  onJump: () => void;
  href: string | undefined;
}

/** The count stands behind the button, which covers it: it is no part of its name. */
function EntityLine({ entity, onJump, href }: EntityLineProps) {
  const { name, count } = entity;
  const countId = `count-${entity.id}`;
  return (
    <div class="name-line">
      <div class="name">
        <button type="button" aria-describedby={countId} onClick={onJump}>
          {name}
        </button>{" "}
        <span class="count" id={countId}>
          {count}
          <span class="visually-hidden">{count === 1 ? " mention" : " mentions"}</span>
        </span>
      </div>
      {href && (
        <a class="small" href={href} target="_blank" rel="noopener" aria-label={`About ${name}`}>
          About
        </a>
      )}
    </div>
  );
}

function KindHeading({ entity }: { entity: NamedEntity }) {
  return (
    <h3 class="kind" data-kind={entity.kind}>
      <KindGlyph kind={entity.kind} />
      {kindWords[entity.kind].many}
    </h3>
  );
}
