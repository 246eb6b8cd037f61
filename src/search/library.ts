import type { ArticleView, EntityView } from "../model/card.ts";
import type { EntityId } from "../model/entity.ts";
import type { ArticleTable, LibraryData, LibraryEntity, LibraryFiles } from "../model/library.ts";
import { openArticlesFile } from "./frozen/articles-file.ts";
import { openEntitiesFile } from "./frozen/entities-file.ts";
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
function createEntityViews({ entities, rowsOfId, rowsOfName }: LibraryTables) {
  const decoded = new Map<number, LibraryEntity | undefined>();
  const at = (row: number): LibraryEntity | undefined => {
    if (!decoded.has(row)) decoded.set(row, entities.at(row));
    return decoded.get(row);
  };
  const find = (id: EntityId) =>
    rowsOfId(id)
      .map(at)
      .find((entity) => entity?.id === id);
  const nameOf = (id: EntityId) => find(id)?.names[0] ?? id;
  const view = (entity: LibraryEntity | undefined): EntityView | undefined => {
    if (entity === undefined) return undefined;
    const { names, relations, ...rest } = entity;
    return {
      ...rest,
      name: names[0] ?? rest.id,
      relations: relations.map(([how, to]) => ({ how, to, name: nameOf(to) })),
    };
  };
  const findNamed = (key: string) =>
    rowsOfName(key)
      .map(at)
      .find((entity) => entity?.names.some((name) => nameKey(name) === key));
  const all = () => [...Array(entities.length).keys()].flatMap((row) => view(at(row)) ?? []);
  return { find, findNamed, view, all };
}

/** Texts are decoded when they are read: of a long list most are only counted. */
function createArticleViews({ articles, publishers }: LibraryTables) {
  const descriptive = new Set(articles.descriptive);
  const reviewed = new Set(articles.reviewed);
  return (row: number): ArticleView | undefined => {
    if (!(row >= 0 && row < articles.id.length)) return undefined;
    const publisher = publishers[articles.publisher[row] ?? -1];
    return {
      get id() {
        return articles.id.at(row) ?? "";
      },
      get title() {
        return articles.title.at(row) ?? "";
      },
      descriptive: descriptive.has(row),
      get url() {
        return articles.url.at(row) ?? "";
      },
      publisher: publisher?.name ?? "",
      publisherKind: publisher?.kind ?? "press",
      published: articles.published[row] ?? "",
      language: articles.language[row] ?? "en",
      kind: articles.kind[row] ?? "news",
      get digest() {
        return articles.digest.at(row) ?? "";
      },
      reviewed: reviewed.has(row),
    };
  };
}

function libraryOver(tables: LibraryTables): Library {
  const { dataDate, publishers, articles, entities } = tables;
  const { find, findNamed, view, all } = createEntityViews(tables);
  return {
    dataDate,
    articleCount: articles.id.length,
    entityCount: entities.length,
    columns: articles,
    publishers,
    entity: (id) => view(find(id)),
    entities: all,
    namesOf: (id) => find(id)?.names ?? [],
    entityNamed: (text) => view(findNamed(nameKey(text))),
    article: createArticleViews(tables),
    publisherEntity: (row) => publishers[articles.publisher[row] ?? -1]?.entity,
  };
}

/** The library over the build's own data. */
export function createLibrary(data: LibraryData): Library {
  return libraryOver(tablesOf(data));
}

/**
 * Opens the files of a library; rows are decoded when they are asked for.
 * @throws DataFileError where one is another file, of another version, cut or damaged
 */
export function openLibrary({ articles, entities }: LibraryFiles): Library {
  return libraryOver({ ...openArticlesFile(articles), ...openEntitiesFile(entities) });
}
