import { formatDate } from "../ui/format-date.ts";
import { StatusLine } from "../ui/status-line.tsx";
import type { Corpus } from "./corpus.ts";
import { EntityLink } from "./entity-link.tsx";
import { WatchButton } from "./entity-page.tsx";
import { countNew } from "./new-articles.ts";
import type { Reader } from "./reader.ts";

interface WatchedPageProps {
  corpus: Corpus;
  reader: Reader;
}

/** The entities that the reader watches, with what is new about each. */
export function WatchedPage({ corpus, reader }: WatchedPageProps) {
  return (
    <article>
      <h1>Watch list</h1>
      {reader.watched.length === 0 ? (
        <p class="empty">
          Nothing yet. “Watch” stands on the page of every lab, policy and person. When a new
          version of Sidelight brings newer articles, this list says how many there are about each.
        </p>
      ) : (
        <p class="quiet">
          New since you last looked at each of them. The corpus goes to{" "}
          {formatDate(corpus.library.dataDate)}; a new version of Sidelight brings a newer one.
        </p>
      )}
      <ul class="watched">
        {reader.watched.map((id) => (
          <WatchedEntity key={id} id={id} corpus={corpus} reader={reader} />
        ))}
      </ul>
    </article>
  );
}

function WatchedEntity({ id, corpus, reader }: WatchedPageProps & { id: string }) {
  const entity = corpus.library.entity(id);
  const fresh = countNew(id, corpus, reader.looks);
  const total = corpus.rowsOf(id).length;
  return (
    <li>
      <p class="line">
        <EntityLink id={id} corpus={corpus} />
        {fresh > 0 && <span class="new">{fresh} new</span>}
        <span class="quiet small">{total === 1 ? "1 article" : `${total} articles`}</span>
      </p>
      <WatchButton reader={reader} id={id} name={entity?.name ?? id} />
      {entity?.status && <StatusLine status={entity.status} />}
    </li>
  );
}
