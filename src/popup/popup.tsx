import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { ArticleView } from "../model/card.ts";
import type { EntityId } from "../model/entity.ts";
import type { PageState } from "../model/page.ts";
import { offSiteOf, type Settings } from "../model/settings.ts";
import { Notice } from "../ui/notice.tsx";
import { Broken, DataMissing } from "../ui/page-notices.tsx";
import type { CorpusState, FoundArticle } from "./corpus-state.ts";
import { FilterBar } from "./filter-bar.tsx";
import { isNarrowing, type PopupFilters } from "./filters.ts";
import { PagePanel } from "./page-panel.tsx";
import { PopupFooter } from "./popup-footer.tsx";
import { handleClick, handleKey } from "./popup-keys.ts";
import { countOf, Results } from "./results.tsx";
import { SearchBox } from "./search-box.tsx";

/** What the popup can do to the world outside it. */
export interface PopupActions {
  jump(entity: EntityId): void;
  reload(): void;
  turn(host: string, isOn: boolean): void;
  openOptions(): void;
  /** A link to a source was followed. */
  follow(article: ArticleView): void;
  /** Opens a link in a tab behind, and leaves the popup open; `article` where it is one's source. */
  openBehind(address: string, article?: ArticleView): void;
  /** Shows the page's list beside the page. */
  openPanel(): void;
  filter(filters: PopupFilters): void;
  /** Puts the query into the popup's address. */
  address(query: string): void;
  close(): void;
}

export interface PopupProps {
  page: PageState;
  corpus: CorpusState;
  /** The query that the address asks for. */
  asked: string;
  settings: Pick<Settings, "marks" | "offSites" | "history">;
  filters: PopupFilters;
  optionsUrl: string;
  libraryUrl: string;
  actions: PopupActions;
}

/** The toolbar's popup: the corpus under a search box, and the page's names until something is searched. */
export function Popup(props: PopupProps) {
  const { page, corpus, settings, filters, optionsUrl, libraryUrl, actions } = props;
  const [query, setQuery] = useState(props.asked);
  const search = corpus.state === "ready" ? corpus.search : undefined;
  const found = useMemo(
    () => (query.trim() ? search?.(query, filters) : undefined),
    [search, query, filters],
  );
  // One letter is a query where letters are words, and elsewhere the beginning of one.
  const isSearching = query.trim().length > 1 || (found !== undefined && found.length > 0);
  const host = page.state === "read" ? page.host : "";
  const isOffHere = offSiteOf(settings, host) !== undefined;
  const off = isOffHere ? "here" : settings.marks === "off" ? "everywhere" : undefined;

  const main = useRef<HTMLElement>(null);
  // The best result of another query is not where the last one was left.
  useLayoutEffect(() => main.current?.scrollTo(0, 0), [query]);

  useEffect(() => actions.address(query), [query, actions]);

  useLayoutEffect(() => {
    const onOpenBehind = (address: string) =>
      actions.openBehind(address, found?.find(({ article }) => article.url === address)?.article);
    const onKey = (event: KeyboardEvent) =>
      handleKey(event, { query, onQuery: setQuery, onOpenBehind, onClose: actions.close });
    const onClick = (event: MouseEvent) => handleClick(event, onOpenBehind);
    document.addEventListener("keydown", onKey);
    document.addEventListener("click", onClick, { capture: true });
    return () => {
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("click", onClick, { capture: true });
    };
  }, [query, found, actions]);

  return (
    <div class="popup">
      <SearchBox query={query} onQuery={setQuery} />
      {isSearching && corpus.state === "ready" && (
        <FilterBar
          filters={filters}
          publishers={corpus.library.publisherNames}
          languages={corpus.library.languages}
          onFilters={actions.filter}
        />
      )}
      <main ref={main}>
        <Body {...props} {...{ off, query, isSearching, found, setQuery }} />
      </main>
      <p class="visually-hidden" role="status">
        {isSearching && found && countOf(found)}
      </p>
      <PopupFooter
        {...(host && { site: { host, isOn: !isOffHere } })}
        {...(corpus.state === "ready" && { dataDate: corpus.library.dataDate })}
        optionsUrl={optionsUrl}
        libraryUrl={libraryUrl}
        onPanel={actions.openPanel}
        onSite={(isOn) => actions.turn(host, isOn)}
        onOptions={actions.openOptions}
      />
    </div>
  );
}

interface BodyProps extends PopupProps {
  off: "here" | "everywhere" | undefined;
  query: string;
  isSearching: boolean;
  /** Undefined while there is no query, or no index to ask. */
  found: FoundArticle[] | undefined;
  setQuery: (query: string) => void;
}

function Body(props: BodyProps) {
  const { page, corpus, off, query, isSearching, found, setQuery, actions } = props;
  if (corpus.state === "loading") return null;
  if (corpus.state === "missing") return <DataMissing problem={corpus.problem} />;
  const { library } = corpus;
  if (!isSearching) {
    const { jump, reload, openOptions } = actions;
    const on = { onJump: jump, onQuery: setQuery, onReload: reload, onOptions: openOptions };
    return <PagePanel page={page} off={off} library={library} {...on} />;
  }
  if (!found) {
    return <SearchMissing problem={corpus.searchProblem ?? ""} libraryUrl={props.libraryUrl} />;
  }
  const on = { onJump: actions.jump, onQuery: setQuery, onFollow: actions.follow };
  const onPage = (entity: EntityId) => mentionsOnPage(page, entity);
  const { filters, libraryUrl } = props;
  return (
    <Results
      {...{ query, found, library, libraryUrl, onPage }}
      {...on}
      isNarrowed={isNarrowing(filters)}
      onUnfilter={() => actions.filter({ sort: filters.sort })}
    />
  );
}

function SearchMissing({ problem, libraryUrl }: { problem: string; libraryUrl: string }) {
  return (
    <Notice title="The search cannot be opened">
      <Broken problem={problem} />
      <p>
        Until then,{" "}
        <a href={`${libraryUrl}#/search`} target="_blank" rel="noopener">
          browse all articles
        </a>
        .
      </p>
    </Notice>
  );
}

function mentionsOnPage(page: PageState, entity: EntityId): number {
  if (page.state !== "read") return 0;
  return page.briefing.entries.find((entry) => entry.entity === entity)?.count ?? 0;
}
