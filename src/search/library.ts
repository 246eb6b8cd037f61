import type { ArticleView, EntityView } from "../model/card.ts";
import type { EntityId } from "../model/entity.ts";
import type { ArticleColumns, LibraryData, LibraryEntity } from "../model/library.ts";
import { nameKey } from "./name-key.ts";

/** Everything that can be shown: entities and articles by id or number. */
export interface Library {
  /** The newest day that the corpus covers, YYYY-MM-DD. */
  dataDate: string;
  articleCount: number;
  /** The table of articles, for what must look at many of them. */
  columns: Readonly<ArticleColumns>;
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

/** Earlier names are more canonical, and win over what another entity is called besides. */
function indexNames(entities: readonly LibraryEntity[]): Map<string, LibraryEntity> {
  const index = new Map<string, LibraryEntity>();
  const longest = entities.reduce((most, { names }) => Math.max(most, names.length), 0);
  for (let rank = 0; rank < longest; rank++) {
    for (const entity of entities) {
      const key = nameKey(entity.names[rank] ?? "");
      if (key !== "" && !index.has(key)) index.set(key, entity);
    }
  }
  return index;
}

function createEntityViews(data: LibraryData) {
  const byId = new Map(data.entities.map((entity) => [entity.id, entity]));
  const nameOf = (id: EntityId) => byId.get(id)?.names[0] ?? id;
  const view = ({ names, relations, ...entity }: LibraryEntity): EntityView => ({
    ...entity,
    name: names[0] ?? entity.id,
    relations: relations.map(([how, to]) => ({ how, to, name: nameOf(to) })),
  });
  return { byId, view };
}

function createArticleViews({ articles, publishers }: LibraryData) {
  const descriptive = new Set(articles.descriptive);
  const reviewed = new Set(articles.reviewed);
  return (row: number): ArticleView | undefined => {
    const id = articles.id[row];
    if (id === undefined) return undefined;
    const publisher = publishers[articles.publisher[row] ?? -1];
    return {
      id,
      title: articles.title[row] ?? "",
      descriptive: descriptive.has(row),
      url: articles.url[row] ?? "",
      publisher: publisher?.name ?? "",
      publisherKind: publisher?.kind ?? "press",
      published: articles.published[row] ?? "",
      language: articles.language[row] ?? "en",
      kind: articles.kind[row] ?? "news",
      digest: articles.digest[row] ?? "",
      reviewed: reviewed.has(row),
    };
  };
}

/** Opens the built library. Names are only indexed when the first one is looked up. */
export function createLibrary(data: LibraryData): Library {
  const { byId, view } = createEntityViews(data);
  let names: Map<string, LibraryEntity> | undefined;
  return {
    dataDate: data.dataDate,
    articleCount: data.articles.id.length,
    columns: data.articles,
    publishers: data.publishers,
    entity(id) {
      const entity = byId.get(id);
      return entity && view(entity);
    },
    entities: () => data.entities.map(view),
    namesOf: (id) => byId.get(id)?.names ?? [],
    entityNamed(text) {
      names ??= indexNames(data.entities);
      const entity = names.get(nameKey(text));
      return entity && view(entity);
    },
    article: createArticleViews(data),
    publisherEntity: (row) => data.publishers[data.articles.publisher[row] ?? -1]?.entity,
  };
}
