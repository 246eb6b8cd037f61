import { useState } from "preact/hooks";
import type { EntityId } from "../model/entity.ts";
import { KindGlyph } from "../ui/kind-badge.tsx";
import { kindWords } from "../ui/wording.ts";
import type { NamedEntity } from "./page-state.ts";

/** A list that needs more room than the popup has can be filtered. */
const longList = 10;

interface BriefingProps {
  /** Sorted by kind. */
  entities: readonly NamedEntity[];
  onJump: (entity: EntityId) => void;
}

/** What the page names, grouped by kind; the group's heading stands in the group's first item. */
export function Briefing({ entities, onJump }: BriefingProps) {
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
            <EntityButton entity={entity} onJump={() => onJump(entity.id)} />
          </li>
        ))}
      </ul>
    </>
  );
}

function EntityButton({ entity, onJump }: { entity: NamedEntity; onJump: () => void }) {
  const { name, count } = entity;
  const countId = `count-${entity.id}`;
  return (
    <button
      type="button"
      class="name"
      aria-label={name}
      aria-describedby={countId}
      onClick={onJump}
    >
      <span>{name}</span>{" "}
      <span class="count" id={countId}>
        {count}
        <span class="visually-hidden">{count === 1 ? " mention" : " mentions"}</span>
      </span>
    </button>
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
