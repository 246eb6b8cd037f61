import type { EntityId } from "../model/entity.ts";
import type { ArticleTable, LibraryData, LibraryEntity, Rows } from "../model/library.ts";
import { nameKey } from "./name-key.ts";

/** What a library reads from: the build's own data, or its file. */
export interface LibraryTables extends Pick<LibraryData, "dataDate" | "publishers"> {
  /** Of all entities, in the order of `entities`. */
  entityIds: readonly EntityId[];
  entities: Rows<LibraryEntity>;
  articles: ArticleTable;
  /** The row of the entity that each name means, by the name's key. */
  nameRows(): ReadonlyMap<string, number>;
}

/** Earlier names are more canonical, and win over what another entity is called besides. */
export function indexNames(entities: readonly LibraryEntity[]): Map<string, number> {
  const index = new Map<string, number>();
  const longest = entities.reduce((most, { names }) => Math.max(most, names.length), 0);
  for (let rank = 0; rank < longest; rank++) {
    entities.forEach(({ names }, row) => {
      const key = nameKey(names[rank] ?? "");
      if (key !== "" && !index.has(key)) index.set(key, row);
    });
  }
  return index;
}

/** The build's data as it stands in memory. */
export function tablesOf(data: LibraryData): LibraryTables {
  return {
    ...data,
    entityIds: data.entities.map(({ id }) => id),
    nameRows: () => indexNames(data.entities),
  };
}
