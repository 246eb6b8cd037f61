import { useState } from "preact/hooks";
import type { ArticleKind } from "../model/article.ts";
import { languageName } from "../ui/language-name.ts";
import { articleKindWords } from "../ui/wording.ts";
import { Folded } from "./folded.tsx";
import type { FacetCount } from "./narrow.ts";
import { type Facets, facetNames, hrefOf, type SearchRoute, searchFor } from "./route.ts";

type FacetName = keyof Facets;

const headings: Record<FacetName, string> = {
  kind: "Kind",
  publisher: "Publisher",
  year: "Year",
  language: "Language",
};

/** More values than these are behind a button. */
const mostShown = 8;

function wordsFor(name: FacetName, value: string): string {
  if (name === "kind") return articleKindWords[value as ArticleKind];
  if (name === "language") return languageName(value);
  return value;
}

interface FacetPanelProps {
  route: SearchRoute;
  counts: Record<FacetName, FacetCount[]>;
}

/** The facets with how many articles each value would leave. */
export function FacetPanel({ route, counts }: FacetPanelProps) {
  const isNarrowed = facetNames.some((name) => route[name].length > 0);
  const { query, sort } = route;
  // Closed on narrow screens, where it would push the results away.
  const [isWide] = useState(() => matchMedia("(width >= 720px)").matches);
  return (
    <aside class="side" aria-label="Filters">
      <details open={isWide || isNarrowed}>
        <summary>Filters</summary>
        {facetNames.map((name) => (
          <Facet key={name} name={name} route={route} counts={counts[name]} />
        ))}
        {isNarrowed && (
          <p>
            <a href={hrefOf({ ...searchFor(query), sort })}>Take all filters away</a>
          </p>
        )}
      </details>
    </aside>
  );
}

interface FacetProps {
  name: FacetName;
  route: SearchRoute;
  counts: FacetCount[];
}

function Facet({ name, route, counts }: FacetProps) {
  if (counts.length < 2 && route[name].length === 0) return null;
  // What is chosen stays in sight.
  const isFirst = ({ value }: FacetCount, at: number) =>
    at < mostShown || (route[name] as string[]).includes(value);
  const first = counts.filter(isFirst);
  const rest = counts.filter((count, at) => !isFirst(count, at));
  return (
    <fieldset class="facet">
      <legend>{headings[name]}</legend>
      {first.map((count) => (
        <FacetValue key={count.value} name={name} route={route} {...count} />
      ))}
      {rest.length > 0 && (
        <Folded summary={`${rest.length} more`}>
          {() =>
            rest.map((count) => (
              <FacetValue key={count.value} name={name} route={route} {...count} />
            ))
          }
        </Folded>
      )}
    </fieldset>
  );
}

interface FacetValueProps extends FacetCount {
  name: FacetName;
  route: SearchRoute;
}

function FacetValue({ name, route, value, count }: FacetValueProps) {
  const chosen: string[] = route[name];
  const isChosen = chosen.includes(value);
  const choose = () => {
    const values = isChosen ? chosen.filter((other) => other !== value) : [...chosen, value];
    location.hash = hrefOf({ ...route, [name]: values });
  };
  return (
    <label class="facet-value">
      <input type="checkbox" checked={isChosen} onChange={choose} />
      <span>{wordsFor(name, value)}</span>
      <span class="count">{count}</span>
    </label>
  );
}
