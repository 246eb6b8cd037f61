import { describe, expect, it } from "vitest";
import { openEntitiesFile, packEntities } from "../../../src/search/frozen/entities-file.ts";
import { tablesOf } from "../../../src/search/library-tables.ts";
import { nameKey } from "../../../src/search/name-key.ts";
import { sampleLibrary } from "../sample-corpus.ts";

const { entities } = sampleLibrary;
const file = packEntities(entities);
const [opened, given] = [openEntitiesFile(file), tablesOf(sampleLibrary)];

describe("the file of entities", () => {
  it("gives back every entity, in any order", () => {
    expect([...opened.entities]).toEqual(entities);
    for (const [row, entity] of entities.entries()) {
      expect(opened.entities.at(row)).toEqual(entity);
    }
  });

  it("keeps apart what an entity has and has not", () => {
    const [entity] = entities;
    if (!entity) throw new Error("no entity");
    const { jurisdiction: _, url: __, fullName: ___, status: ____, ...bare } = entity;
    const all = [bare, { ...bare, url: "https://example.org/" }, { ...bare, fullName: "Whole" }];
    expect([...openEntitiesFile(packEntities(all)).entities]).toStrictEqual(all);
  });

  it("knows every id and every name as the data does", () => {
    for (const { id, names } of entities) {
      expect(opened.rowsOfId(id)).toEqual(given.rowsOfId(id));
      for (const key of names.map(nameKey)) {
        expect(opened.rowsOfName(key)).toEqual(given.rowsOfName(key));
      }
    }
    expect(opened.rowsOfName("nobody")).toEqual([]);
  });

  it("is the same for the same entities, and made once for the same list", () => {
    expect(packEntities(structuredClone(entities))).toEqual(file);
    expect(packEntities(entities)).toBe(file);
  });

  it("is refused where it is damaged", () => {
    const damaged = file.slice();
    damaged[file.length - 9] = (damaged[file.length - 9] ?? 0) ^ 4;
    expect(() => openEntitiesFile(damaged)).toThrow("The library is damaged");
  });
});
