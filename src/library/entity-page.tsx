import { useEffect } from "preact/hooks";
import type { EntityView } from "../model/card.ts";
import type { EntityId } from "../model/entity.ts";
import { newAfter } from "../model/watched.ts";
import { formatDate } from "../ui/format-date.ts";
import { KindBadge } from "../ui/kind-badge.tsx";
import { StatusLine } from "../ui/status-line.tsx";
import { type Corpus, coverageOf, newestOf } from "./corpus.ts";
import { CoveragePlot } from "./coverage-plot.tsx";
import { ExportBar } from "./export-bar.tsx";
import { Neighbours, Relations } from "./neighbours.tsx";
import { NewsNote } from "./news-note.tsx";
import type { Reader } from "./reader.ts";
import { ResultList, SaveThing } from "./result-list.tsx";
import { hrefOf, searchFor } from "./route.ts";
import { Timeline } from "./timeline.tsx";

interface EntityPageProps {
  id: EntityId;
  corpus: Corpus;
  reader: Reader;
}

/** All that is known of an entity, and everything written about it. */
export function EntityPage({ id, corpus, reader }: EntityPageProps) {
  const entity = corpus.library.entity(id);
  const isKnown = entity !== undefined;
  useEffect(() => {
    if (isKnown) reader.look(id);
  }, [id, isKnown]);
  if (!entity) return <Unknown id={id} />;
  const articles = newestOf(corpus.rowsOf(id), corpus.library);
  const after = newAfter(reader.looks[id], corpus.library.dataDate);
  return (
    <article class="entity">
      <EntityHead entity={entity} corpus={corpus} reader={reader} />
      {after && <NewsNote entity={entity} articles={articles} after={after} />}
      <div class="with-facts">
        <div class="facts-side">
          {entity.steps.length > 0 && <Timeline steps={entity.steps} newAfter={after} />}
          <Relations entity={entity} corpus={corpus} />
          <Neighbours entity={entity} corpus={corpus} />
        </div>
        <div class="coverage-side">
          <CoveragePlot
            series={[
              {
                name: entity.name,
                kind: entity.kind,
                ...coverageOf(articles),
              },
            ]}
          />
          <section aria-labelledby="articles">
            <div class="result-head">
              <h2 id="articles">
                {articles.length.toLocaleString()} {articles.length === 1 ? "article" : "articles"}
              </h2>
              <span class="quiet small">corpus to {formatDate(corpus.library.dataDate)}</span>
              <a class="small" href={hrefOf({ ...searchFor(entity.name), sort: "newest" })}>
                Search and filter them
              </a>
              {articles.length > 0 && (
                <ExportBar
                  articles={articles.map(({ article }) => article)}
                  name={entity.name}
                  reader={reader}
                />
              )}
            </div>
            {articles.length === 0 && (
              <p class="quiet">
                No article of this corpus (to {formatDate(corpus.library.dataDate)}) is about{" "}
                {entity.name}.
              </p>
            )}
            <ResultList label="Articles" found={articles} reader={reader} newAfter={after} />
          </section>
        </div>
      </div>
    </article>
  );
}

interface EntityHeadProps {
  entity: EntityView;
  corpus: Corpus;
  reader: Reader;
}

function EntityHead({ entity, corpus, reader }: EntityHeadProps) {
  const { id, name, fullName } = entity;
  const others = corpus.library.namesOf(id).filter((other) => other !== name && other !== fullName);
  return (
    <header class="entity-head">
      <p class="line">
        <KindBadge kind={entity.kind} />
        {entity.jurisdiction && <span class="quiet small">{entity.jurisdiction}</span>}
        {!entity.reviewed && <span class="caution small">Not yet reviewed</span>}
      </p>
      <h1>{name}</h1>
      {fullName && fullName !== name && <p class="full-name">{fullName}</p>}
      <p class="lead">{entity.summary}</p>
      {entity.status && <StatusLine status={entity.status} />}
      <p class="line">
        {entity.url && (
          <a href={entity.url} target="_blank" rel="noopener noreferrer">
            Official source
          </a>
        )}
        <WatchButton reader={reader} id={id} name={name} />
        <SaveThing reader={reader} what="entity" id={id} name={name} />
        {entity.kind === "policy" && (
          <a href={hrefOf({ page: "compare", a: id, b: "" })}>Compare</a>
        )}
      </p>
      {others.length > 0 && (
        <details class="small other-names">
          <summary>Also called</summary>
          <p>{others.join(" · ")}</p>
        </details>
      )}
    </header>
  );
}

interface WatchButtonProps {
  reader: Reader;
  id: EntityId;
  name: string;
}

/** Puts an entity on the watch list, or takes it off. */
export function WatchButton({ reader, id, name }: WatchButtonProps) {
  const isWatched = reader.watched.includes(id);
  return (
    <button
      type="button"
      class="link-button"
      aria-label={isWatched ? `Stop watching ${name}` : `Watch ${name}`}
      onClick={() => reader.watch(id, !isWatched)}
    >
      {isWatched ? "Stop watching" : "Watch"}
    </button>
  );
}

function Unknown({ id }: { id: EntityId }) {
  const words = id.replaceAll("-", " ");
  return (
    <section class="empty">
      <h1>Nothing is known of “{words}”</h1>
      <p>
        It may be of another version of the corpus.{" "}
        <a href={hrefOf(searchFor(words))}>Search for these words</a>.
      </p>
    </section>
  );
}
