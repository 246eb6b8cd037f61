import type { ArticleView, EntityView } from "../model/card.ts";
import type { EntityId } from "../model/entity.ts";
import type { ArticleTable, LibraryData, LibraryEntity } from "../model/library.ts";
import { openLibraryFile } from "./frozen/library-file.ts";
import { type LibraryTables, tablesOf } from "./library-tables.ts";
import { nameKey } from "./name-key.ts";

/** Everything that can be shown: entities and articles by id or number. */
export interface Library {
  /** The newest day that the corpus covers, YYYY-MM-DD. */
  dataDate: string;
  articleCount: number;
  entityCount: number;
  /** The table of articles, for what must look at many of them. */
  columns: ArticleTable;
  publishers: Readonly<LibraryData["publishers"]>;
  entity(id: EntityId): EntityView | undefined;
  entities(): EntityView[];
  /** Every name of an entity, the most canonical first. */
  namesOf(id: EntityId): string[];
  /** The entity that a text names, by any of its names, however they are spelt. */
  entityNamed(text: string): EntityView | undefined;
  /** The article of a row; undefined where there is no such row. */
  article(row: number): ArticleView | undefined;
  /** The entity that published the article of a row, where the knowledge base has it. */
  publisherEntity(row: number): EntityId | undefined;
}

/** Decodes each entity once: the reasons of one card's articles ask for the same few again and again. */
function createEntityViews({ entityIds, entities }: LibraryTables) {
  const rowOf = new Map(entityIds.map((id, row) => [id, row]));
  const decoded = new Map<EntityId, LibraryEntity>();
  const find = (id: EntityId): LibraryEntity | undefined => {
    const row = rowOf.get(id);
    const entity = decoded.get(id) ?? (row === undefined ? undefined : entities.at(row));
    if (entity !== undefined) decoded.set(id, entity);
    return entity;
  };
  const nameOf = (id: EntityId) => find(id)?.names[0] ?? id;
  const view = (id: EntityId): EntityView | undefined => {
    const entity = find(id);
    if (entity === undefined) return undefined;
    const { names, relations, ...rest } = entity;
    return {
      ...rest,
      name: names[0] ?? id,
      relations: relations.map(([how, to]) => ({ how, to, name: nameOf(to) })),
    };
  };
  return { find, view };
}

function createArticleViews({ articles, publishers }: LibraryTables) {
  const descriptive = new Set(articles.descriptive);
  const reviewed = new Set(articles.reviewed);
  return (row: number): ArticleView | undefined => {
    if (!(row >= 0 && row < articles.id.length)) return undefined;
    const publisher = publishers[articles.publisher[row] ?? -1];
    return {
      id: articles.id.at(row) ?? "",
      title: articles.title.at(row) ?? "",
      descriptive: descriptive.has(row),
      url: articles.url.at(row) ?? "",
      publisher: publisher?.name ?? "",
      publisherKind: publisher?.kind ?? "press",
      published: articles.published[row] ?? "",
      language: articles.language[row] ?? "en",
      kind: articles.kind[row] ?? "news",
      digest: articles.digest.at(row) ?? "",
      reviewed: reviewed.has(row),
    };
  };
}

function libraryOver(tables: LibraryTables): Library {
  const { dataDate, publishers, articles, entityIds } = tables;
  const { find, view } = createEntityViews(tables);
  let names: ReadonlyMap<string, number> | undefined;
  return {
    dataDate,
    articleCount: articles.id.length,
    entityCount: entityIds.length,
    columns: articles,
    publishers,
    entity: view,
    entities: () => entityIds.flatMap((id) => view(id) ?? []),
    namesOf: (id) => find(id)?.names ?? [],
    entityNamed(text) {
      names ??= tables.nameRows();
      return view(entityIds[names.get(nameKey(text)) ?? -1] ?? "");
    },
    article: createArticleViews(tables),
    publisherEntity: (row) => publishers[articles.publisher[row] ?? -1]?.entity,
  };
}

/** The library over the build's own data. */
export function createLibrary(data: LibraryData): Library {
  return libraryOver(tablesOf(data));
}

/**
 * Opens the file of a library; rows are decoded when they are asked for.
 * @throws DataFileError where it is another file, of another version, cut or damaged
 */
export function openLibrary(file: Uint8Array<ArrayBuffer>): Library {
  return libraryOver(openLibraryFile(file));
}
