/**
 * The library's file: facts about the whole, then entities one text each, then the columns of
 * articles. A waking worker that shows one card decodes one card's rows.
 */
import type { ArticleKind } from "../../model/article.ts";
import type { LibraryData, LibraryEntity, Rows } from "../../model/library.ts";
import { openHashes, packHashes } from "../../packed/hash-table.ts";
import { remember } from "../../packed/remember.ts";
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
import { indexNames, type LibraryTables } from "../library-tables.ts";

const libraryKind: FileKind = { magic: "SLLB", version: 2, name: "library" };

/** In the order in which they stand in the file. */
const sectionNames = [
  "facts",
  "entities",
  "entityEnds",
  "idHashes",
  "nameHashes",
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

/** An entity is written as the list of these, so that no row repeats their names. */
const entityFields = [
  "id",
  "kind",
  "names",
  "summary",
  "steps",
  "relations",
  "reviewed",
  "fullName",
  "jurisdiction",
  "url",
  "status",
] as const satisfies (keyof LibraryEntity)[];

function packEntity(entity: LibraryEntity): string {
  return JSON.stringify(entityFields.map((field) => entity[field] ?? null));
}

function readEntity(text: string): LibraryEntity {
  const values: unknown[] = JSON.parse(text);
  const fields = entityFields.map((field, n) => [field, values[n]] as const);
  // The file's checksum has shown that these are the fields that were written.
  return Object.fromEntries(
    fields.filter(([, value]) => value !== null),
  ) as unknown as LibraryEntity;
}

/** The sections of entities, which stay the same while a builder's articles change. */
function packEntities(all: readonly LibraryEntity[]) {
  const [entities, entityEnds] = packColumn(all.map(packEntity));
  return {
    entities,
    entityEnds,
    idHashes: packHashes(all.map((entity, row) => [entity.id, row])),
    nameHashes: packHashes(indexNames(all)),
  };
}

const entitySections = remember(packEntities, new WeakMap());

/** Packs a library. The same library gives the same bytes. */
export function packLibrary(data: LibraryData): Uint8Array<ArrayBuffer> {
  const { dataDate, publishers, entities, articles } = data;
  const [id, idEnds] = packColumn(articles.id);
  const [title, titleEnds] = packColumn(articles.title);
  const [url, urlEnds] = packColumn(articles.url);
  const [digest, digestEnds] = packColumn(articles.digest);
  const sections: Sections<ArrayBufferView> = {
    facts: encodeText(JSON.stringify({ dataDate, publishers })),
    ...entitySections(entities),
    publisher: Uint32Array.from(articles.publisher),
    descriptive: Uint32Array.from(articles.descriptive),
    reviewed: Uint32Array.from(articles.reviewed),
    published: packList(articles.published),
    language: packList(articles.language),
    kind: packList(articles.kind),
    ...{ id, idEnds, title, titleEnds, url, urlEnds, digest, digestEnds },
  };
  return writeSections(
    libraryKind,
    sectionNames.map((name) => sections[name]),
  );
}

function openEntities(rows: Rows<string>): Rows<LibraryEntity> {
  const at = (row: number) => {
    const text = rows.at(row);
    return text === undefined ? undefined : readEntity(text);
  };
  return {
    length: rows.length,
    at,
    *[Symbol.iterator]() {
      for (const text of rows) yield readEntity(text);
    },
  };
}

/** Lists that few questions need are read at the first of them. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function openArticles(of: Sections<Uint8Array<ArrayBuffer>>): LibraryTables["articles"] {
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
 * Opens what `packLibrary` wrote.
 * @throws DataFileError where it is another file, of another version, cut or damaged
 */
export function openLibraryFile(file: Uint8Array<ArrayBuffer>): LibraryTables {
  const views = readSections(libraryKind, file);
  const named = sectionNames.map((name, n) => [name, views[n] ?? new Uint8Array()]);
  const of: Sections<Uint8Array<ArrayBuffer>> = Object.fromEntries(named);
  const facts: Pick<LibraryData, "dataDate" | "publishers"> = JSON.parse(decodeText(of.facts));
  return {
    ...facts,
    entities: openEntities(openColumn(of.entities, of.entityEnds)),
    articles: openArticles(of),
    rowsOfId: openHashes(numbersOf(of.idHashes)),
    rowsOfName: openHashes(numbersOf(of.nameHashes)),
  };
}
