import { useMemo } from "preact/hooks";
import type { RelatedArticle } from "../model/card.ts";
import type { EntityId } from "../model/entity.ts";
import type { PageBriefing, PageState } from "../model/page.ts";
import type { Library } from "../search/library.ts";
import { ArticleList, type ListedArticle } from "../ui/article-list.tsx";
import { Briefing } from "../ui/briefing.tsx";
import { formatDate } from "../ui/format-date.ts";
import { nameEntries } from "../ui/named-entities.ts";
import { Notice } from "../ui/notice.tsx";
import { Cut, DataMissing, Unreadable, Waiting } from "../ui/page-notices.tsx";

/** The data behind the panel, as it arrives. */
export type PanelCorpus =
  | { state: "loading" }
  | { state: "missing"; problem: string }
  | {
      state: "ready";
      library: Pick<Library, "dataDate" | "entity">;
      /** The articles that fit a page as a whole, best first. */
      articlesFor(briefing: PageBriefing): RelatedArticle[];
    };

export interface PanelProps {
  page: PageState;
  corpus: PanelCorpus;
  libraryUrl: string;
  onJump: (entity: EntityId) => void;
  onReload: () => void;
}

/** What the page in the tab names and what else was written about it, beside the text. */
export function Panel({ page, corpus, libraryUrl, onJump, onReload }: PanelProps) {
  const isRead = page.state === "read";
  return (
    <>
      <header class="top">
        <h1 class="page-title">
          {isRead ? page.briefing.context.title || page.host : "Sidelight"}
        </h1>
        {isRead && <p class="quiet small">{page.host}</p>}
      </header>
      <main>
        {corpus.state === "missing" && <DataMissing problem={corpus.problem} />}
        {corpus.state === "ready" && (
          <PageView
            page={page}
            corpus={corpus}
            libraryUrl={libraryUrl}
            onJump={onJump}
            onReload={onReload}
          />
        )}
      </main>
      <footer class="footer small">
        <a href={libraryUrl} target="_blank" rel="noopener">
          Open the library
        </a>
        <span class="quiet">
          {corpus.state === "ready" && `Corpus to ${formatDate(corpus.library.dataDate)}`}
        </span>
      </footer>
    </>
  );
}

interface PageViewProps extends Omit<PanelProps, "corpus"> {
  corpus: Extract<PanelCorpus, { state: "ready" }>;
}

function PageView({ page, corpus, libraryUrl, onJump, onReload }: PageViewProps) {
  if (page.state === "asking") return <Waiting />;
  if (page.state === "unreadable") return <Unreadable page={page} onReload={onReload} />;
  const { briefing } = page;
  const entities = nameEntries(briefing.entries, (id) => corpus.library.entity(id)?.name);
  if (entities.length === 0) return <NothingNamed isComplete={briefing.complete} />;
  return (
    <>
      <Cut units={briefing.readUnits} />
      <section>
        <Briefing
          entities={entities}
          onJump={onJump}
          hrefOf={(id) => `${libraryUrl}#/entity/${encodeURIComponent(id)}`}
        />
      </section>
      <RelatedList briefing={briefing} corpus={corpus} />
    </>
  );
}

function NothingNamed({ isComplete }: { isComplete: boolean }) {
  if (!isComplete) return <Waiting />;
  return (
    <Notice title="Nothing recognised on this page">
      <p>
        Where a page names AI labs and models, laws and policies, or the people, institutions and
        events around them, they are listed here, with what else was written about them. If marks
        are off on this site, nothing is read.
      </p>
    </Notice>
  );
}

interface RelatedListProps {
  briefing: PageBriefing;
  corpus: Extract<PanelCorpus, { state: "ready" }>;
}

function RelatedList({ briefing, corpus }: RelatedListProps) {
  // The passage and the counts change while a page loads; the list is only made anew with them.
  const key = JSON.stringify([briefing.entries, briefing.context.url]);
  const articles = useMemo(() => corpus.articlesFor(briefing), [key, corpus]);
  if (articles.length === 0) return null;
  const { published } = briefing.context;
  const isNewer = published !== undefined && published > corpus.library.dataDate;
  return (
    <section>
      <h2>Related articles</h2>
      {isNewer && (
        <p class="quiet small">
          The corpus goes to {formatDate(corpus.library.dataDate)}. This page is newer.
        </p>
      )}
      <ArticleList label="Related articles" articles={beforeAndSince(articles)} />
    </section>
  );
}

/** On a page with a date, what has happened since comes first. */
export function beforeAndSince(articles: readonly RelatedArticle[]): ListedArticle[] {
  const group = (when: RelatedArticle["when"], heading: string): ListedArticle[] =>
    articles
      .filter((article) => article.when === when)
      .map((article) => ({ ...article, group: heading }));
  const since = group("since", "Since this page");
  const before = group("before", "Before this page");
  return [...since, ...before, ...articles.filter(({ when }) => when === undefined)];
}
