import type { ArticleView } from "../model/card.ts";
import { formatDate } from "../ui/format-date.ts";
import type { Corpus } from "./corpus.ts";
import { EntityLink } from "./entity-link.tsx";
import { ExportBar } from "./export-bar.tsx";
import type { Reader } from "./reader.ts";
import { ResultList, SaveThing } from "./result-list.tsx";

interface SavedPageProps {
  corpus: Corpus;
  reader: Reader;
}

/** What the reader saved, the last saved first. */
export function SavedPage({ corpus, reader }: SavedPageProps) {
  const { library } = corpus;
  const articles = articlesById(
    reader.saved.flatMap(({ what, id }) => (what === "article" ? [id] : [])),
    corpus,
  );
  const entities = reader.saved.filter(({ what, id }) => what === "entity" && library.entity(id));
  const gone = reader.saved.length - articles.length - entities.length;
  return (
    <article>
      <div class="result-head">
        <h1>Saved</h1>
        {articles.length > 0 && <ExportBar articles={articles} name="saved" reader={reader} />}
      </div>
      {reader.saved.length === 0 && (
        <p class="empty">
          Nothing yet. “Save” stands beside every article here, and on every card: what you save is
          kept in this browser, and can be exported from this page.
        </p>
      )}
      {entities.length > 0 && (
        <section aria-labelledby="saved-entities">
          <h2 id="saved-entities">Labs, policies, people</h2>
          <ul class="names wide">
            {entities.map(({ id, on }) => (
              <li key={id}>
                <EntityLink id={id} corpus={corpus} />
                <span class="quiet small">saved {formatDate(on)}</span>
                <SaveThing
                  reader={reader}
                  what="entity"
                  id={id}
                  name={library.entity(id)?.name ?? id}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      {articles.length > 0 && (
        <section aria-labelledby="saved-articles">
          <h2 id="saved-articles">Articles</h2>
          <ResultList
            label="Saved articles"
            found={articles.map((article) => ({ article }))}
            reader={reader}
          />
        </section>
      )}
      {gone > 0 && (
        <p class="quiet small">
          {gone === 1 ? "1 saved item is" : `${gone} saved items are`} not in this version of the
          corpus, and {gone === 1 ? "stays" : "stay"} on the list.
        </p>
      )}
    </article>
  );
}

/** The articles with these ids, in their order, without those that the corpus does not have. */
export function articlesById(
  ids: readonly string[],
  { library }: Pick<Corpus, "library">,
): ArticleView[] {
  const rows = new Map([...library.columns.id].map((id, row) => [id, row]));
  return ids.flatMap((id) => library.article(rows.get(id) ?? -1) ?? []);
}
