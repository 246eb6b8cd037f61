/**
 * The file of articles: facts about the corpus, then a column for each field. What shows one
 * article decodes one row.
 */
import type { ArticleKind } from "../../model/article.ts";
import type { LibraryData } from "../../model/library.ts";
import {
  type FileKind,
  numbersOf,
  readSections,
  writeSections,
} from "../../packed/section-file.ts";
import {
  decodeText,
  encodeText,
  openColumn,
  packColumn,
  packList,
  readList,
} from "../../packed/text-column.ts";
import type { LibraryTables } from "../library-tables.ts";

const articlesKind: FileKind = { magic: "SLAR", version: 1, name: "library" };

/** In the order in which they stand in the file. */
const sectionNames = [
  "facts",
  "publisher",
  "descriptive",
  "reviewed",
  "published",
  "language",
  "kind",
  "id",
  "idEnds",
  "title",
  "titleEnds",
  "url",
  "urlEnds",
  "digest",
  "digestEnds",
] as const;
type Sections<View> = Record<(typeof sectionNames)[number], View>;

type Facts = Pick<LibraryData, "dataDate" | "publishers">;

/** Packs the articles of a library. The same library gives the same bytes. */
export function packArticles(data: LibraryData): Uint8Array<ArrayBuffer> {
  const { dataDate, publishers, articles } = data;
  const [id, idEnds] = packColumn(articles.id);
  const [title, titleEnds] = packColumn(articles.title);
  const [url, urlEnds] = packColumn(articles.url);
  const [digest, digestEnds] = packColumn(articles.digest);
  const facts: Facts = { dataDate, publishers };
  const sections: Sections<ArrayBufferView> = {
    facts: encodeText(JSON.stringify(facts)),
    publisher: Uint32Array.from(articles.publisher),
    descriptive: Uint32Array.from(articles.descriptive),
    reviewed: Uint32Array.from(articles.reviewed),
    published: packList(articles.published),
    language: packList(articles.language),
    kind: packList(articles.kind),
    ...{ id, idEnds, title, titleEnds, url, urlEnds, digest, digestEnds },
  };
  return writeSections(
    articlesKind,
    sectionNames.map((name) => sections[name]),
  );
}

/** Lists that few questions need are read at the first of them. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function openTable(of: Sections<Uint8Array<ArrayBuffer>>): LibraryTables["articles"] {
  const published = once(() => readList(of.published));
  const language = once(() => readList(of.language));
  const kind = once(() => readList(of.kind) as ArticleKind[]);
  return {
    id: openColumn(of.id, of.idEnds),
    title: openColumn(of.title, of.titleEnds),
    url: openColumn(of.url, of.urlEnds),
    digest: openColumn(of.digest, of.digestEnds),
    publisher: numbersOf(of.publisher),
    descriptive: numbersOf(of.descriptive),
    reviewed: numbersOf(of.reviewed),
    get published() {
      return published();
    },
    get language() {
      return language();
    },
    get kind() {
      return kind();
    },
  };
}

/**
 * Opens what `packArticles` wrote.
 * @throws DataFileError where it is another file, of another version, cut or damaged
 */
export function openArticlesFile(
  file: Uint8Array<ArrayBuffer>,
): Pick<LibraryTables, keyof Facts | "articles"> {
  const views = readSections(articlesKind, file);
  const named = sectionNames.map((name, n) => [name, views[n] ?? new Uint8Array()]);
  const of: Sections<Uint8Array<ArrayBuffer>> = Object.fromEntries(named);
  const facts: Facts = JSON.parse(decodeText(of.facts));
  return { ...facts, articles: openTable(of) };
}
