import type { EntityId } from "../model/entity.ts";
import type { ArticleTable, LibraryData, LibraryEntity, Rows } from "../model/library.ts";
import { remember } from "../packed/remember.ts";
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
 * The rows of entities that have each name, by the name's key. Earlier names are more canonical, and
 * come before what another entity is called besides.
 */
const rowsOfNames = remember((entities: readonly LibraryEntity[]) => {
  const rows = new Map<string, number[]>();
  const longest = entities.reduce((most, { names }) => Math.max(most, names.length), 0);
  for (let rank = 0; rank < longest; rank++) {
    entities.forEach(({ names }, row) => {
      const key = nameKey(names[rank] ?? "");
      if (key === "") return;
      const others = rows.get(key);
      if (others === undefined) rows.set(key, [row]);
      else others.push(row);
    });
  }
  return rows;
}, new WeakMap());

/**
 * The row of the entity that each name means, by the name's key: whose main name it is, or else
 * whom most articles are about. "Trump" is no member of his family.
 */
export function indexNames(
  entities: readonly LibraryEntity[],
  articlesAbout: readonly number[],
): Map<string, number> {
  const meant = (key: string, [first = -1, ...others]: readonly number[]) => {
    if (others.length === 0 || nameKey(entities[first]?.names[0] ?? "") === key) return first;
    const covered = (row: number) => articlesAbout[row] ?? 0;
    return others.reduce((best, row) => (covered(row) > covered(best) ? row : best), first);
  };
  return new Map([...rowsOfNames(entities)].map(([key, rows]) => [key, meant(key, rows)]));
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
    rowsOfName: finder(indexNames(data.entities, data.articlesAbout)),
  };
}
