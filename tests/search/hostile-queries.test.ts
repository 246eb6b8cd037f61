import { describe, expect, it } from "vitest";
import { createLibrary } from "../../src/search/library.ts";
import { createSearch } from "../../src/search/search.ts";
import { hostileQueries } from "./hostile-queries.ts";
import { sampleLibrary, sampleSearch } from "./sample-corpus.ts";

const { search } = createSearch(sampleSearch, createLibrary(sampleLibrary));

describe("queries that nobody types", () => {
  it.each(Object.entries(hostileQueries))("answers %s, and leaves nothing behind", (_, query) => {
    const before = search("veto", { limit: 10 });
    const found = search(query, { limit: 10 });
    expect(found.length).toBeLessThanOrEqual(10);
    for (const { score } of found) expect(Number.isFinite(score)).toBe(true);
    expect(search("veto", { limit: 10 })).toEqual(before);
  });

  it("reads operators alone as no question", () => {
    for (const query of ['"""', "- - -", "::::", "-", '-""', "after: before: kind:"]) {
      expect(() => search(query, { limit: 10 })).not.toThrow();
    }
  });
});
