import { describe, expect, it } from "vitest";
import { cardContent } from "../../src/search/card.ts";
import { createLibrary } from "../../src/search/library.ts";
import { createRelated } from "../../src/search/related.ts";
import { pageWith, sampleLibrary, sampleRelated } from "./sample-corpus.ts";

const library = createLibrary(sampleLibrary);
const related = createRelated(sampleRelated, library);

describe("cardContent", () => {
  it("holds the entity, its articles and how far the corpus goes", () => {
    const card = cardContent("sb-1047", pageWith(), library, related);
    expect(card).toMatchObject({
      entity: { name: "California SB 1047", jurisdiction: "California" },
      total: 5,
      dataDate: "2026-01-15",
      pageIsNewer: false,
    });
    expect(card?.related.length).toBeGreaterThan(2);
  });

  it("says where the page is newer than the corpus", () => {
    const page = pageWith({ published: "2026-01-16" });
    expect(cardContent("claude", page, library, related)?.pageIsNewer).toBe(true);
  });

  it("is there without any article, and not there without an entity", () => {
    const card = cardContent("vestland-pact", pageWith(), library, related);
    expect(card).toMatchObject({ total: 0, related: [] });
    expect(cardContent("nobody", pageWith(), library, related)).toBeNull();
  });
});
