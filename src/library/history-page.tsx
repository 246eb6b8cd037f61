import type { Visit } from "../model/history.ts";
import { formatDate } from "../ui/format-date.ts";
import type { Corpus } from "./corpus.ts";
import { EntityLink } from "./entity-link.tsx";
import type { Reader } from "./reader.ts";
import { hrefOf, searchFor } from "./route.ts";
import { articlesById } from "./saved-page.tsx";

interface HistoryPageProps {
  corpus: Corpus;
  reader: Reader;
}

/** What the reader opened here and in the popup: only kept where they want it. */
export function HistoryPage({ corpus, reader }: HistoryPageProps) {
  const { history, keepsHistory } = reader;
  return (
    <article>
      <h1>History</h1>
      <p class="empty">
        {keepsHistory
          ? "Searches, articles and entities that you open in Sidelight are kept in this browser. Pages that you read are not."
          : "Off: Sidelight keeps no list of what you search and open. If you want one, it is kept in this browser and nowhere else."}
      </p>
      <p class="line">
        <button type="button" class="button" onClick={() => reader.keepHistory(!keepsHistory)}>
          {keepsHistory ? "Stop keeping it" : "Keep a history"}
        </button>
        {history.length > 0 && (
          <button type="button" class="button" onClick={reader.forgetHistory}>
            Clear the history
          </button>
        )}
      </p>
      {history.length > 0 && (
        <ol class="history" aria-label="Opened">
          {history.map((visit) => (
            <li key={visit.what + visit.id}>
              <time class="quiet small" dateTime={visit.on}>
                {formatDate(visit.on)}
              </time>
              <VisitLink visit={visit} corpus={corpus} />
            </li>
          ))}
        </ol>
      )}
    </article>
  );
}

function VisitLink({ visit, corpus }: { visit: Visit; corpus: Corpus }) {
  if (visit.what === "entity") return <EntityLink id={visit.id} corpus={corpus} />;
  if (visit.what === "search") return <a href={hrefOf(searchFor(visit.id))}>Search: {visit.id}</a>;
  const [article] = articlesById([visit.id], corpus);
  if (!article) return <span class="quiet">An article of another version of the corpus</span>;
  return (
    <a href={article.url} target="_blank" rel="noopener noreferrer" lang={article.language}>
      {article.title}
    </a>
  );
}
