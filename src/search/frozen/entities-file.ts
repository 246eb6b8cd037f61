/** The file of entities: one text for each, and where ids and names lead. */
import type { LibraryEntity, Rows } from "../../model/library.ts";
import { openHashes, packHashes } from "../../packed/hash-table.ts";
import { remember } from "../../packed/remember.ts";
import {
  type FileKind,
  numbersOf,
  readSections,
  writeSections,
} from "../../packed/section-file.ts";
import { openColumn, packColumn } from "../../packed/text-column.ts";
import { indexNames, type LibraryTables } from "../library-tables.ts";

const entitiesKind: FileKind = { magic: "SLEN", version: 1, name: "library" };

/** An entity is written as the list of these, so that no row repeats their names. */
const entityFields = [
  "id",
  "kind",
  "names",
  "summary",
  "steps",
  "relations",
  "reviewed",
  // Not every entity has the others; the last that one has ends its list.
  "jurisdiction",
  "url",
  "fullName",
  "status",
] as const satisfies (keyof LibraryEntity)[];

function packEntity(entity: LibraryEntity): string {
  const last = entityFields.findLastIndex((field) => entity[field] !== undefined);
  const fields = entityFields.slice(0, last + 1);
  return JSON.stringify(fields.map((field) => entity[field] ?? null));
}

function readEntity(text: string): LibraryEntity {
  const values: unknown[] = JSON.parse(text);
  const fields = values.map((value, n) => [entityFields[n], value] as const);
  // The file's checksum has shown that these are the fields that were written.
  return Object.fromEntries(
    fields.filter(([, value]) => value !== null),
  ) as unknown as LibraryEntity;
}

const nobody: readonly number[] = [];

/** By the entities, then by how many articles each has: most changes of articles change neither. */
const packed = remember(
  (all: readonly LibraryEntity[]) =>
    remember(
      (articlesAbout: readonly number[]) =>
        writeSections(entitiesKind, [
          ...packColumn(all.map(packEntity)),
          packHashes(all.map((entity, row) => [entity.id, row])),
          packHashes(indexNames(all, articlesAbout)),
        ]),
      new WeakMap(),
    ),
  new WeakMap(),
);

/**
 * Packs the entities of a library. The same entities give the same bytes, which are made once.
 * @param articlesAbout by row: whom a name means that several have
 */
export function packEntities(
  all: readonly LibraryEntity[],
  articlesAbout: readonly number[] = nobody,
): Uint8Array<ArrayBuffer> {
  return packed(all)(articlesAbout);
}

function openRows(rows: Rows<string>): Rows<LibraryEntity> {
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

const empty = new Uint8Array();

/**
 * Opens what `packEntities` wrote.
 * @throws DataFileError where it is another file, of another version, cut or damaged
 */
export function openEntitiesFile(
  file: Uint8Array<ArrayBuffer>,
): Pick<LibraryTables, "entities" | "rowsOfId" | "rowsOfName"> {
  const [texts = empty, ends = empty, ids = empty, names = empty] = readSections(
    entitiesKind,
    file,
  );
  return {
    entities: openRows(openColumn(texts, ends)),
    rowsOfId: openHashes(numbersOf(ids)),
    rowsOfName: openHashes(numbersOf(names)),
  };
}
