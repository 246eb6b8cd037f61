import { describe, expect, it } from "vitest";
import { openLibraryFile, packLibrary } from "../../../src/search/frozen/library-file.ts";
import { createLibrary, openLibrary } from "../../../src/search/library.ts";
import { tablesOf } from "../../../src/search/library-tables.ts";
import { nameKey } from "../../../src/search/name-key.ts";
import { sampleLibrary } from "../sample-corpus.ts";

const file = packLibrary(sampleLibrary);
const [opened, given] = [openLibraryFile(file), tablesOf(sampleLibrary)];

describe("a library's file", () => {
  it("gives back every entity and every column of articles", () => {
    expect([...opened.entities]).toEqual(sampleLibrary.entities);
    for (const [row, entity] of sampleLibrary.entities.entries()) {
      expect(opened.entities.at(row)).toEqual(entity);
    }
    const { articles } = opened;
    const read = Object.fromEntries(
      Object.keys(sampleLibrary.articles).map((column) => [
        column,
        [...(articles[column as keyof typeof articles] as Iterable<unknown>)],
      ]),
    );
    expect(read).toEqual(sampleLibrary.articles);
    const { dataDate, publishers } = opened;
    expect({ dataDate, publishers }).toEqual({
      dataDate: given.dataDate,
      publishers: given.publishers,
    });
  });

  it("knows every id and every name as the data does", () => {
    for (const { id, names } of sampleLibrary.entities) {
      expect(opened.rowsOfId(id)).toEqual(given.rowsOfId(id));
      for (const key of names.map(nameKey)) {
        expect(opened.rowsOfName(key)).toEqual(given.rowsOfName(key));
      }
    }
    expect(opened.rowsOfName("nobody")).toEqual([]);
  });

  it("shows what the data shows", () => {
    const [one, other] = [openLibrary(file), createLibrary(sampleLibrary)];
    expect(one.entities()).toEqual(other.entities());
    expect(one.entityNamed("s.b. 1047")).toEqual(other.entityNamed("SB 1047"));
    for (let row = -1; row <= other.articleCount; row++) {
      expect(one.article(row)).toEqual(other.article(row));
      expect(one.publisherEntity(row)).toBe(other.publisherEntity(row));
    }
  });

  it("is the same for the same library, and empty for an empty one", () => {
    expect(packLibrary(structuredClone(sampleLibrary))).toEqual(file);
    const none = { ...sampleLibrary, entities: [], publishers: [] };
    const columns = Object.keys(sampleLibrary.articles).map((column) => [column, []]);
    const empty = openLibrary(packLibrary({ ...none, articles: Object.fromEntries(columns) }));
    expect(empty).toMatchObject({ articleCount: 0, entityCount: 0 });
    expect(empty.entityNamed("anything")).toBeUndefined();
  });

  it("is refused where it is damaged", () => {
    const damaged = file.slice();
    damaged[file.length - 9] = (damaged[file.length - 9] ?? 0) ^ 4;
    expect(() => openLibrary(damaged)).toThrow("The library is damaged");
  });
});
