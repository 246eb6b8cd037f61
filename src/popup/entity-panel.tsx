import type { EntityView } from "../model/card.ts";
import { KindBadge } from "../ui/kind-badge.tsx";
import { StatusLine } from "../ui/status-line.tsx";

interface EntityPanelProps {
  entity: EntityView;
  /** Its page in the library. */
  href: string;
  /** How often the page under the popup names it. */
  onPage: number;
  onJump: () => void;
}

/** What the query names, above the articles about it. */
export function EntityPanel({ entity, href, onPage, onJump }: EntityPanelProps) {
  return (
    <section class="entity-panel" aria-label={entity.name}>
      <p class="entity-head">
        <KindBadge kind={entity.kind} />
        {entity.jurisdiction && <span class="quiet small">{entity.jurisdiction}</span>}
      </p>
      <h2>{entity.name}</h2>
      <p>{entity.summary}</p>
      {entity.status && <StatusLine status={entity.status} />}
      <p class="entity-ways small">
        <a href={href} target="_blank" rel="noopener">
          In the library
        </a>
        {entity.url && (
          <a href={entity.url} target="_blank" rel="noopener noreferrer">
            Official source
          </a>
        )}
        {!entity.reviewed && <span class="caution">Not yet reviewed</span>}
        {onPage > 0 && (
          <button type="button" class="link-button" onClick={onJump}>
            {onPage === 1 ? "Once on this page" : `${onPage} times on this page`}
          </button>
        )}
      </p>
    </section>
  );
}
