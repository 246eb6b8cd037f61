import { useLayoutEffect, useRef } from "preact/hooks";
import { formatDate } from "../ui/format-date.ts";
import { Broken } from "../ui/page-notices.tsx";
import { ComparePage } from "./compare-page.tsx";
import type { Corpus, CorpusState } from "./corpus.ts";
import { EntityPage } from "./entity-page.tsx";
import { HistoryPage } from "./history-page.tsx";
import { HomePage } from "./home-page.tsx";
import { countNew } from "./new-articles.ts";
import type { Reader } from "./reader.ts";
import { hrefOf, type Route, searchFor } from "./route.ts";
import { SavedPage } from "./saved-page.tsx";
import { SearchField } from "./search-field.tsx";
import { SearchPage } from "./search-page.tsx";
import { WatchedPage } from "./watched-page.tsx";

export interface LibraryProps {
  route: Route;
  corpus: CorpusState;
  reader: Reader;
  optionsUrl: string;
}

/** The library: everything in the corpus, with room. What it shows is in its address. */
export function Library({ route, corpus, reader, optionsUrl }: LibraryProps) {
  const main = useRef<HTMLElement>(null);
  const place = route.page === "search" ? "search" : hrefOf(route);
  const isFirst = useRef(true);
  // Another page begins at its top, and screen readers hear its heading.
  useLayoutEffect(() => {
    if (isFirst.current) isFirst.current = false;
    else if (document.activeElement?.getAttribute("type") !== "search") main.current?.focus();
    window.scrollTo(0, 0);
  }, [place]);
  const isReady = corpus.state === "ready";
  return (
    <>
      <button type="button" class="skip" onClick={() => main.current?.focus()}>
        Skip to the content
      </button>
      <header class="top">
        <a class="brand" href={hrefOf({ page: "home" })}>
          Sidelight <span>library</span>
        </a>
        <SearchField route={route} replace={reader.replace} />
        <nav aria-label="Library">
          <NavLink route={route} page="saved" count={reader.saved.length} words="Saved" />
          <NavLink
            route={route}
            page="watched"
            count={isReady ? countAllNew(corpus.corpus, reader) : 0}
            words="Watch list"
          />
          <NavLink route={route} page="history" words="History" />
        </nav>
      </header>
      <main id="main" ref={main} tabIndex={-1}>
        {corpus.state === "missing" && <DataMissing problem={corpus.problem} />}
        {isReady && <Page route={route} corpus={corpus.corpus} reader={reader} />}
      </main>
      <footer class="bottom quiet small">
        <span>
          {isReady &&
            `Corpus to ${formatDate(corpus.corpus.library.dataDate)}, ${corpus.corpus.library.articleCount.toLocaleString()} articles and documents`}
        </span>
        <a href={optionsUrl}>Options</a>
      </footer>
    </>
  );
}

function countAllNew(corpus: Corpus, reader: Reader): number {
  return reader.watched.reduce((sum, entity) => sum + countNew(entity, corpus, reader.looks), 0);
}

interface NavLinkProps {
  route: Route;
  page: "saved" | "watched" | "history";
  words: string;
  count?: number;
}

function NavLink({ route, page, words, count = 0 }: NavLinkProps) {
  const isCurrent = route.page === page;
  return (
    <a href={hrefOf({ page })} {...(isCurrent && { "aria-current": "page" as const })}>
      {words}{" "}
      {count > 0 && (
        <span class="number">
          {count}
          {page === "watched" && <span class="visually-hidden"> new</span>}
        </span>
      )}
    </a>
  );
}

interface PageProps {
  route: Route;
  corpus: Corpus;
  reader: Reader;
}

function Page({ route, corpus, reader }: PageProps) {
  const props = { corpus, reader };
  switch (route.page) {
    case "home":
      return <HomePage {...props} />;
    case "search":
      return <SearchPage route={route} {...props} />;
    case "entity":
      return <EntityPage key={route.id} id={route.id} {...props} />;
    case "compare":
      return <ComparePage a={route.a} b={route.b} {...props} />;
    case "saved":
      return <SavedPage {...props} />;
    case "watched":
      return <WatchedPage {...props} />;
    case "history":
      return <HistoryPage {...props} />;
    case "unknown":
      return <NotFound path={route.path} />;
  }
}

function NotFound({ path }: { path: string }) {
  return (
    <section class="empty">
      <h1>There is no such page</h1>
      <p>
        Nothing in the library is at “{path}”. Search above, or{" "}
        <a href={hrefOf({ page: "home" })}>start from the beginning</a>, or{" "}
        <a href={hrefOf(searchFor(path.replace(/[/-]+/g, " ")))}>search for these words</a>.
      </p>
    </section>
  );
}

function DataMissing({ problem }: { problem: string }) {
  return (
    <section class="empty" role="alert">
      <h1>The corpus is missing</h1>
      <Broken problem={problem} />
    </section>
  );
}
