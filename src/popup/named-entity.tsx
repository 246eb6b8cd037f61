import type { EntityView } from "../model/card.ts";
import { EntityPanel } from "../ui/entity-panel.tsx";

interface NamedEntityProps {
  entity: EntityView;
  /** Its page in the library. */
  href: string;
  /** How often the page under the popup names it. */
  onPage: number;
  onJump: () => void;
}

/** What the query names, and the ways on from there. */
export function NamedEntity({ entity, href, onPage, onJump }: NamedEntityProps) {
  return (
    <EntityPanel entity={entity}>
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
    </EntityPanel>
  );
}
