import type { EntityId } from "../model/entity.ts";
import type { Route } from "./route.ts";

/** The title of the tab, by which readers find it again. */
export function titleOf(route: Route, nameOf: (id: EntityId) => string | undefined): string {
  const words = wordsFor(route, nameOf);
  return words ? `${words} · Sidelight library` : "Sidelight library";
}

function wordsFor(route: Route, nameOf: (id: EntityId) => string | undefined): string | undefined {
  switch (route.page) {
    case "search":
      return route.query.trim() || "Articles";
    case "entity":
      return nameOf(route.id);
    case "compare":
      return [nameOf(route.a), nameOf(route.b)].filter(Boolean).join(" and ") || "Compare";
    case "saved":
      return "Saved";
    case "watched":
      return "Watch list";
    case "history":
      return "History";
    default:
      return undefined;
  }
}
