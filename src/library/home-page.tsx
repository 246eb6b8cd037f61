import { useMemo } from "preact/hooks";
import { type EntityId, type Kind, kinds } from "../model/entity.ts";
import { KindGlyph } from "../ui/kind-badge.tsx";
import { kindWords } from "../ui/wording.ts";
import type { Corpus } from "./corpus.ts";
import { CountedNames } from "./counted-names.tsx";
import { EntityLink } from "./entity-link.tsx";
import { Folded } from "./folded.tsx";
import { countNew } from "./new-articles.ts";
import type { Reader } from "./reader.ts";
import { hrefOf, searchFor } from "./route.ts";

/** Of each kind; the others are behind a button. */
const mostShown = 10;

interface HomePageProps {
  corpus: Corpus;
  reader: Reader;
}

/** Where to begin: what is new for the reader, and everything the corpus is about. */
export function HomePage({ corpus, reader }: HomePageProps) {
  const fresh = reader.watched.filter((id) => countNew(id, corpus, reader.looks) > 0);
  return (
    <article>
      <h1>What the corpus is about</h1>
      <p class="lead">
        Search above (press <kbd>/</kbd>), browse{" "}
        <a href={hrefOf({ ...searchFor(""), sort: "newest" })}>the newest articles</a>,{" "}
        <a href={hrefOf({ page: "compare", a: "", b: "" })}>compare two policies</a>, or pick a
        name.
      </p>
      {fresh.length > 0 && (
        <section class="news" aria-labelledby="news">
          <h2 id="news">New on your watch list</h2>
          <ul class="names wide">
            {fresh.map((id) => (
              <li key={id}>
                <EntityLink id={id} corpus={corpus} />
                <span class="new">{countNew(id, corpus, reader.looks)} new</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Directory corpus={corpus} />
    </article>
  );
}

function Directory({ corpus }: { corpus: Corpus }) {
  const { library, rowsOf } = corpus;
  const entities = useMemo(
    () =>
      library
        .entities()
        .map(({ id, kind, name }) => ({ entity: id, kind, name, count: rowsOf(id).length }))
        .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name)),
    [library, rowsOf],
  );
  return (
    <div class="directory">
      {kinds.map((kind) => (
        <KindSection
          key={kind}
          kind={kind}
          entities={entities.filter((entity) => entity.kind === kind)}
          corpus={corpus}
        />
      ))}
    </div>
  );
}

interface KindSectionProps {
  kind: Kind;
  entities: readonly { entity: EntityId; count: number }[];
  corpus: Corpus;
}

function KindSection({ kind, entities, corpus }: KindSectionProps) {
  return (
    <section aria-labelledby={kind}>
      <h2 id={kind} data-kind={kind} class="kind-heading">
        <KindGlyph kind={kind} />
        {kindWords[kind].many}
      </h2>
      <CountedNames names={entities.slice(0, mostShown)} corpus={corpus} />
      {entities.length > mostShown && (
        <Folded summary={`${(entities.length - mostShown).toLocaleString()} more`}>
          {() => <CountedNames names={entities.slice(mostShown)} corpus={corpus} />}
        </Folded>
      )}
    </section>
  );
}
