import { describe, expect, it } from "vitest";
import type { LibraryFiles } from "../../src/model/library.ts";
import type { CorpusState } from "../../src/popup/corpus-state.ts";
import { noFilters } from "../../src/popup/filters.ts";
import { loadCorpus } from "../../src/popup/load-corpus.ts";
import { packArticles } from "../../src/search/frozen/articles-file.ts";
import { packEntities } from "../../src/search/frozen/entities-file.ts";
import { sampleLibrary, sampleSearch } from "../search/sample-corpus.ts";

const library: LibraryFiles = {
  articles: packArticles(sampleLibrary),
  entities: packEntities(sampleLibrary.entities),
};

/** Everything that the popup is told, in order. */
async function statesWith(
  search: () => Promise<Uint8Array<ArrayBuffer>>,
  libraryFile = async () => library,
): Promise<CorpusState[]> {
  const states: CorpusState[] = [];
  await loadCorpus({ library: libraryFile, search }, (state) => states.push(state));
  return states;
}

const changed = (change: (bytes: Uint8Array<ArrayBuffer>) => void) => {
  const bytes = sampleSearch.slice();
  change(bytes);
  return bytes;
};

describe("loadCorpus", () => {
  it("tells once of library and search", async () => {
    const [state, ...others] = await statesWith(async () => sampleSearch);
    expect(others).toEqual([]);
    const find = state?.state === "ready" ? state.search : undefined;
    expect(find?.("veto", noFilters)).not.toHaveLength(0);
  });

  it.each([
    ["a flipped byte", changed((bytes) => bytes.fill(~(bytes[400] ?? 0), 400, 401)), "damaged"],
    ["a missing end", sampleSearch.slice(0, -8), "cut short"],
    ["another version", changed((bytes) => bytes.fill(99, 4, 5)), "another version"],
    ["another file", changed((bytes) => bytes.fill(0, 0, 4)), "no search index"],
  ])(
    "says what is wrong with an index with %s, and keeps the library",
    async (_, file, problem) => {
      const last = (await statesWith(async () => file)).at(-1);
      expect(last).toMatchObject({
        state: "ready",
        searchProblem: expect.stringContaining(problem),
      });
      expect(last).not.toHaveProperty("search");
    },
  );

  it("says which file is missing", async () => {
    const missing = async () => {
      throw new Error("Cannot read data/articles.bin");
    };
    expect(await statesWith(async () => sampleSearch, missing)).toEqual([
      { state: "missing", problem: "Cannot read data/articles.bin" },
    ]);
    const without = await statesWith(missing);
    expect(without.at(-1)).toMatchObject({ searchProblem: "Cannot read data/articles.bin" });
  });
});
