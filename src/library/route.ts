import { type ArticleKind, articleKinds } from "../model/article.ts";
import type { EntityId } from "../model/entity.ts";
import { type Sort, sorts } from "../model/sort.ts";

/** What narrows a search; within one facet any of the values will do, and none means all. */
export interface Facets {
  kind: ArticleKind[];
  publisher: string[];
  year: string[];
  language: string[];
}

export interface SearchRoute extends Facets {
  page: "search";
  query: string;
  sort: Sort;
}

/** What the library page shows. Its address says all of it, so it can be linked to and gone back to. */
export type Route =
  | { page: "home" }
  | SearchRoute
  | { page: "entity"; id: EntityId }
  | { page: "compare"; a: EntityId; b: EntityId }
  | { page: "saved" }
  | { page: "watched" }
  | { page: "history" }
  | { page: "unknown"; path: string };

export const facetNames = ["kind", "publisher", "year", "language"] as const;

/** A search that nothing narrows yet. */
export function searchFor(query: string): SearchRoute {
  return { page: "search", query, sort: "best", kind: [], publisher: [], year: [], language: [] };
}

function parseSearch(values: URLSearchParams): SearchRoute {
  const kind = values.getAll("kind");
  const sort = values.get("sort");
  return {
    page: "search",
    query: values.get("q") ?? "",
    sort: sorts.find((known) => known === sort) ?? "best",
    kind: articleKinds.filter((known) => kind.includes(known)),
    publisher: values.getAll("publisher"),
    year: values.getAll("year"),
    language: values.getAll("language"),
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What the fragment of the page's address asks for: `#/entity/eu-ai-act`. Total. */
export function parseRoute(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#?\/?/, "").split(/\?(.*)/s);
  const values = new URLSearchParams(query);
  const [page = "", id = ""] = path.split("/");
  switch (page) {
    case "":
      return { page: "home" };
    case "search":
      return parseSearch(values);
    case "entity":
      return { page: "entity", id: decode(id) };
    case "compare":
      return { page: "compare", a: values.get("a") ?? "", b: values.get("b") ?? "" };
    case "saved":
    case "watched":
    case "history":
      return { page };
    default:
      return { page: "unknown", path };
  }
}

function formatSearch({ query, sort, ...facets }: SearchRoute): string {
  const values = new URLSearchParams();
  if (query !== "") values.set("q", query);
  for (const name of facetNames) for (const value of facets[name]) values.append(name, value);
  if (sort !== "best") values.set("sort", sort);
  return values.size > 0 ? `?${values}` : "";
}

/** The fragment that leads to a route. */
export function hrefOf(route: Route): string {
  switch (route.page) {
    case "home":
      return "#/";
    case "search":
      return `#/search${formatSearch(route)}`;
    case "entity":
      return `#/entity/${encodeURIComponent(route.id)}`;
    case "compare": {
      const { a, b } = route;
      return `#/compare?${new URLSearchParams({ a, b })}`;
    }
    case "unknown":
      return `#/${route.path}`;
    default:
      return `#/${route.page}`;
  }
}
