import { vi } from "vitest";
import type { Corpus } from "../../src/library/corpus.ts";
import type { Reader } from "../../src/library/reader.ts";
import { createLibrary } from "../../src/search/library.ts";
import { sampleLibrary, sampleRelated } from "../search/sample-corpus.ts";

const library = createLibrary(sampleLibrary);
const rows = new Map(
  sampleRelated.entities.map((id, at) => [id, sampleRelated.postings[at] ?? []]),
);

/** The sample corpus; a query finds the articles with it in their titles. */
export const corpus: Corpus = {
  library,
  rowsOf: (id) => rows.get(id) ?? [],
  search: (query) =>
    [...library.columns.title].flatMap((title, row) => {
      const article = library.article(row);
      const isHit = title.toLowerCase().includes(query.toLowerCase());
      return article && isHit ? [{ article, terms: [query] }] : [];
    }),
};

/** A reader who has kept nothing yet, and whose every action can be asked for. */
export function createReader(kept: Partial<Reader> = {}): Reader {
  return {
    saved: [],
    watched: [],
    looks: {},
    history: [],
    keepsHistory: false,
    today: "2026-11-21",
    save: vi.fn(),
    watch: vi.fn(),
    look: vi.fn(),
    follow: vi.fn(),
    keepHistory: vi.fn(),
    forgetHistory: vi.fn(),
    replace: vi.fn(),
    download: vi.fn(),
    ...kept,
  };
}
