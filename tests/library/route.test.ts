import { describe, expect, test } from "vitest";
import { hrefOf, parseRoute, type Route, searchFor } from "../../src/library/route.ts";

const routes: Route[] = [
  { page: "home" },
  searchFor("SB 53 & more #1"),
  {
    ...searchFor("deepfakes"),
    sort: "newest",
    kind: ["news", "law"],
    publisher: ["The Daily Press", "A & B"],
    year: ["2025"],
    language: ["de"],
  },
  { page: "entity", id: "eu-ai-act" },
  { page: "compare", a: "eu-ai-act", b: "sb-53" },
  { page: "saved" },
  { page: "watched" },
  { page: "history" },
];

describe("addresses", () => {
  test.each(routes)("%j leads back to itself", (route) => {
    expect(parseRoute(hrefOf(route))).toEqual(route);
  });

  test("are short where nothing is chosen", () => {
    expect(hrefOf(searchFor(""))).toBe("#/search");
    expect(hrefOf(searchFor("ai act"))).toBe("#/search?q=ai+act");
    expect(hrefOf({ page: "entity", id: "eu-ai-act" })).toBe("#/entity/eu-ai-act");
  });

  test.each(["", "#", "#/", "/"])("%j is the beginning", (hash) => {
    expect(parseRoute(hash)).toEqual({ page: "home" });
  });

  test("that are broken still lead somewhere", () => {
    expect(parseRoute("#/nowhere/at?all=1")).toEqual({ page: "unknown", path: "nowhere/at" });
    expect(parseRoute("#/entity/%E0%A4%A")).toEqual({ page: "entity", id: "%E0%A4%A" });
    expect(parseRoute("#/search?kind=gossip&kind=law&sort=worst")).toEqual({
      ...searchFor(""),
      kind: ["law"],
    });
    expect(parseRoute("#/compare")).toEqual({ page: "compare", a: "", b: "" });
  });
});
