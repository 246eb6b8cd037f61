import type { ComponentChildren } from "preact";
import type { EntityView } from "../model/card.ts";
import { KindBadge } from "./kind-badge.tsx";
import { StatusLine } from "./status-line.tsx";

interface EntityPanelProps {
  entity: EntityView;
  /** Its page, if its name leads there. */
  href?: string;
  /** Ways to go on. */
  children?: ComponentChildren;
}

/** What a query names, above the articles about it. Needs search.css. */
export function EntityPanel({ entity, href, children }: EntityPanelProps) {
  const { name, kind, jurisdiction, summary, status } = entity;
  return (
    <section class="entity-panel" aria-label={name}>
      <p class="entity-line">
        <KindBadge kind={kind} />
        {jurisdiction && <span class="quiet small">{jurisdiction}</span>}
      </p>
      <h2>{href === undefined ? name : <a href={href}>{name}</a>}</h2>
      <p>{summary}</p>
      {status && <StatusLine status={status} />}
      {children && <p class="entity-line small">{children}</p>}
    </section>
  );
}
