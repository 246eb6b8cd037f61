import type { LibraryData } from "../../../src/model/library.ts";
import { packIndex } from "../../../src/search/frozen/pack-index.ts";
import { countArticle, indexArticles } from "../../../src/search/index-articles.ts";
import { createLibrary } from "../../../src/search/library.ts";
import type { Ranking } from "../../../src/search/ranking.ts";
import { createSearch, type Search } from "../../../src/search/search.ts";
import type { PeerDocument } from "./peers.ts";

const DAY = "2026-01-01";

function libraryOf(documents: readonly PeerDocument[]): LibraryData {
  const same = <T>(value: T) => documents.map(() => value);
  return {
    dataDate: DAY,
    entities: [],
    articlesAbout: [],
    publishers: [{ name: "", kind: "press" }],
    articles: {
      id: documents.map((_, row) => String(row)),
      title: documents.map(({ title }) => title),
      digest: documents.map(({ text }) => text),
      url: same(""),
      publisher: same(0),
      published: same(DAY),
      language: same("en"),
      kind: same("news"),
      descriptive: [],
      reviewed: [],
    },
  };
}

/** Our search over texts that have nothing but a title and a body: no entities, no dates. */
export function createTextCollection(documents: readonly PeerDocument[]) {
  const none = { publisher: "", names: "", entities: [] };
  const bytes = packIndex(
    indexArticles(
      documents.map(({ title, text }) => countArticle({ title, digest: text, ...none })),
    ),
  );
  const library = createLibrary(libraryOf(documents));
  return {
    open: (ranking?: Ranking): Search => createSearch(bytes, library, ranking),
  };
}

/** Ids of the first documents, as numbers where they are rows. */
export const idsOf = (search: Search, query: string, limit: number): string[] =>
  search.search(query, { limit }).map(({ article }) => article.id);
