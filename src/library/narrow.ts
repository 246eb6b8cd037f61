import type { ArticleView } from "../model/card.ts";
import { type Facets, facetNames } from "./route.ts";

type FacetName = keyof Facets;

/** A value of a facet, and how many of the found articles have it. */
export interface FacetCount {
  value: string;
  count: number;
}

const facetValue: Record<FacetName, (article: ArticleView) => string> = {
  kind: ({ kind }) => kind,
  publisher: ({ publisher }) => publisher,
  year: ({ published }) => published.slice(0, 4),
  language: ({ language }) => language,
};

function has(article: ArticleView, name: FacetName, wanted: readonly string[]): boolean {
  return wanted.length === 0 || wanted.includes(facetValue[name](article));
}

/** The articles that every facet lets through, in their order. */
export function narrow<T extends { article: ArticleView }>(
  found: readonly T[],
  facets: Facets,
): T[] {
  return found.filter(({ article }) =>
    facetNames.every((name) => has(article, name, facets[name])),
  );
}

/**
 * What each facet offers and how much of it the other facets leave, the most first; years the
 * newest first. What is chosen is offered even where nothing is left of it.
 */
export function countFacets(
  found: readonly { article: ArticleView }[],
  facets: Facets,
): Record<FacetName, FacetCount[]> {
  const countOne = (name: FacetName): FacetCount[] => {
    const counts = new Map<string, number>(facets[name].map((value) => [value, 0]));
    const others = facetNames.filter((other) => other !== name);
    for (const { article } of found) {
      if (!others.every((other) => has(article, other, facets[other]))) continue;
      const value = facetValue[name](article);
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const all = [...counts].map(([value, count]) => ({ value, count }));
    const byName = (a: FacetCount, b: FacetCount) => a.value.localeCompare(b.value);
    if (name === "year") return all.sort((a, b) => byName(b, a));
    return all.sort((a, b) => b.count - a.count || byName(a, b));
  };
  return {
    kind: countOne("kind"),
    publisher: countOne("publisher"),
    year: countOne("year"),
    language: countOne("language"),
  };
}
