import { useMemo } from "preact/hooks";
import { type Sort, sorts } from "../model/sort.ts";
import { inOrder } from "../search/in-order.ts";
import { EntityPanel } from "../ui/entity-panel.tsx";
import { formatDate } from "../ui/format-date.ts";
import { Broken } from "../ui/page-notices.tsx";
import { sortWords } from "../ui/wording.ts";
import { type Corpus, type FoundArticle, newestOf } from "./corpus.ts";
import { ExportBar } from "./export-bar.tsx";
import { FacetPanel } from "./facet-panel.tsx";
import { countFacets, narrow } from "./narrow.ts";
import type { Reader } from "./reader.ts";
import { ResultList } from "./result-list.tsx";
import { facetNames, hrefOf, type SearchRoute, searchFor } from "./route.ts";
import { useSettled } from "./use-settled.ts";

interface SearchPageProps {
  route: SearchRoute;
  corpus: Corpus;
  reader: Reader;
}

/** Everything that a query finds, narrowed and ordered as the address says. */
export function SearchPage({ route, corpus, reader }: SearchPageProps) {
  const { query } = route;
  const found = useMemo(() => findAll(query, corpus), [query, corpus]);
  const settled = useSettled(useMemo(() => ({ found, route }), [found, route]));
  const counts = useMemo(() => countFacets(settled.found ?? [], settled.route), [settled]);
  if (!found) return <NoIndex problem={corpus.searchProblem} />;
  const shown = inOrder(narrow(found, route), route.sort);
  const entity = corpus.library.entityNamed(query);
  const isNarrowed = facetNames.some((name) => route[name].length > 0);
  return (
    <div class="with-side">
      <h1 class="visually-hidden">{query.trim() ? `Search for ${query}` : "All articles"}</h1>
      <FacetPanel route={route} counts={counts} />
      <div class="results">
        {entity && <EntityPanel entity={entity} href={hrefOf({ page: "entity", id: entity.id })} />}
        <div class="result-head">
          <p role="status">
            {shown.length.toLocaleString()} {shown.length === 1 ? "article" : "articles"}
            {isNarrowed && ` of ${found.length.toLocaleString()}`}
            <span class="quiet"> · corpus to {formatDate(corpus.library.dataDate)}</span>
          </p>
          <SortChoice route={route} />
          {shown.length > 0 && (
            <ExportBar
              articles={shown.map(({ article }) => article)}
              name={query || "articles"}
              reader={reader}
            />
          )}
        </div>
        {shown.length > 0 ? (
          <ResultList label="Results" list={hrefOf(route)} found={shown} reader={reader} />
        ) : (
          <Nothing route={route} isNarrowed={isNarrowed} />
        )}
      </div>
    </div>
  );
}

/** Without a query everything is found, the newest first. Undefined until the index is open. */
function findAll(query: string, { library, search }: Corpus): FoundArticle[] | undefined {
  if (query.trim() !== "") return search?.(query);
  return newestOf([...Array(library.articleCount).keys()], library);
}

function SortChoice({ route }: { route: SearchRoute }) {
  return (
    <select
      class="field choice-field"
      aria-label="Order"
      value={route.sort}
      onChange={({ currentTarget }) => {
        location.hash = hrefOf({ ...route, sort: currentTarget.value as Sort });
      }}
    >
      {sorts.map((sort) => (
        <option key={sort} value={sort}>
          {sortWords[sort]}
        </option>
      ))}
    </select>
  );
}

function NoIndex({ problem }: { problem: string | undefined }) {
  if (problem === undefined) return <p class="waiting quiet">Opening the index…</p>;
  return (
    <section class="empty" role="alert">
      <h1>The search cannot be opened</h1>
      <Broken problem={problem} />
      <p>
        Until then, <a href={hrefOf(searchFor(""))}>browse all articles</a>.
      </p>
    </section>
  );
}

function Nothing({ route, isNarrowed }: { route: SearchRoute; isNarrowed: boolean }) {
  const { query, sort } = route;
  return (
    <section class="empty">
      <h2>Nothing found{query.trim() && ` for “${query.trim()}”`}</h2>
      {isNarrowed ? (
        <p>
          Filters are set. <a href={hrefOf({ ...searchFor(query), sort })}>Take them away</a>.
        </p>
      ) : (
        <p>
          Try fewer words, the name of a lab, law or person, or the beginning of a word. Words in
          quotes must stand together, and a minus before a word leaves articles with it out.
        </p>
      )}
    </section>
  );
}
