import type { LibraryData, LibraryEntity } from "../../model/library.ts";
import { packIndex } from "../../search/frozen/pack-index.ts";
import { indexArticles } from "../../search/index-articles.ts";
import { searchTerms } from "../../search/search-terms.ts";
import type { Saliences } from "./article-entities.ts";

/** Salience from which an article is found by the words of an entity's names. */
const ABOUT = 30;
/** Salience that one more occurrence of an entity's term stands for. */
const PER_TERM = 25;

/** Each word of an entity's names, in all languages, once. */
export function nameTerms({ names, fullName = "" }: LibraryEntity): string {
  return [...new Set([...names, fullName].flatMap(searchTerms))].join(" ");
}

/** The text index over the rows of a library, as the bytes of its file. */
export function compileSearch(
  library: LibraryData,
  saliences: readonly Saliences[],
  termsOfNames: (entity: LibraryEntity) => string = nameTerms,
): Uint8Array<ArrayBuffer> {
  const { articles, publishers } = library;
  const names = new Map(library.entities.map((entity) => [entity.id, termsOfNames(entity)]));
  const rows = saliences.map((entities, row) => {
    const about = [...entities].filter(([, salience]) => salience >= ABOUT);
    return {
      id: row,
      title: articles.title[row] ?? "",
      digest: articles.digest[row] ?? "",
      publisher: publishers[articles.publisher[row] ?? -1]?.name ?? "",
      names: about.map(([id]) => names.get(id) ?? "").join(" "),
      entities: [...entities].flatMap(([id, salience]) =>
        Array<string>(Math.max(1, Math.round(salience / PER_TERM))).fill(id),
      ),
    };
  });
  return packIndex(indexArticles(rows));
}
