import type { EntityId } from "../model/entity.ts";
import type { ArticleTable, LibraryData, LibraryEntity, Rows } from "../model/library.ts";
import { nameKey } from "./name-key.ts";

/** What a library reads from: the build's own data, or its file. */
export interface LibraryTables extends Pick<LibraryData, "dataDate" | "publishers"> {
  entities: Rows<LibraryEntity>;
  articles: ArticleTable;
  /** Rows of entities that may have an id: which of them does, if any, the rows say. */
  rowsOfId(id: EntityId): readonly number[];
  /** The same for the key of a name. */
  rowsOfName(key: string): readonly number[];
}

/**
 * The row of the entity that each name means, by the name's key. Earlier names are more canonical,
 * and win over what another entity is called besides.
 */
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

function finder(rows: ReadonlyMap<string, number>): (text: string) => readonly number[] {
  return (text) => {
    const row = rows.get(text);
    return row === undefined ? [] : [row];
  };
}

/** The build's data as it stands in memory. */
export function tablesOf(data: LibraryData): LibraryTables {
  return {
    ...data,
    rowsOfId: finder(new Map(data.entities.map(({ id }, row) => [id, row]))),
    rowsOfName: finder(indexNames(data.entities)),
  };
}
