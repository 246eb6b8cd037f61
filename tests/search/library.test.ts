import { describe, expect, it } from "vitest";
import type { LibraryData } from "../../src/model/library.ts";
import { packArticles } from "../../src/search/frozen/articles-file.ts";
import { packEntities } from "../../src/search/frozen/entities-file.ts";
import { createLibrary, openLibrary } from "../../src/search/library.ts";
import { sampleLibrary } from "./sample-corpus.ts";

const library = createLibrary(sampleLibrary);

const reopened = (data: LibraryData) =>
  openLibrary({
    articles: packArticles(data),
    entities: packEntities(data.entities, data.articlesAbout),
  });

describe("createLibrary", () => {
  it("shows an entity with the names of what it is related to", () => {
    expect(library.entity("claude")).toMatchObject({
      name: "Claude",
      relations: [{ how: "made-by", to: "anthropic", name: "Anthropic" }],
    });
    expect(library.entity("nobody")).toBeUndefined();
  });

  it.each(["SB 1047", "s.b. 1047", "sb1047", "California SB 1047", "safe & secure innovation act"])(
    "knows the bill by %s",
    (name) => {
      expect(library.entityNamed(name.replace("&", "and"))?.id).toBe("sb-1047");
    },
  );

  it("knows nobody by a name that is none", () => {
    expect(library.entityNamed("")).toBeUndefined();
    expect(library.entityNamed("…")).toBeUndefined();
    expect(library.entityNamed("the")).toBeUndefined();
  });

  it("shows an article with every id replaced by its name", () => {
    expect(library.article(1)).toMatchObject({
      publisher: "California Legislature",
      publisherKind: "legal-text",
      descriptive: true,
      reviewed: false,
      kind: "law",
    });
    expect(library.article(99)).toBeUndefined();
    expect(library.articleCount).toBe(9);
  });

  it("takes a name that several have for the one that most articles are about", () => {
    const [first] = sampleLibrary.entities;
    if (first === undefined) throw new Error("no entities");
    const named = (id: string, ...names: string[]) => ({ ...first, id, names });
    const entities = [
      named("ivana-trump", "Ivana Trump", "Trump"),
      named("donald-trump", "Donald Trump", "President Trump", "Trump"),
    ];
    const given = { ...sampleLibrary, entities, articlesAbout: [2, 90] };
    for (const { entityNamed } of [createLibrary(given), reopened(given)]) {
      expect(entityNamed("Trump")?.id).toBe("donald-trump");
    }
    expect(createLibrary({ ...given, articlesAbout: [] }).entityNamed("Trump")?.id).toBe(
      "ivana-trump",
    );
  });

  it("does not take a name for another without its plus", () => {
    const [first] = sampleLibrary.entities;
    if (first === undefined) throw new Error("no entities");
    const entities = [{ ...first, id: "ai-plus", names: ["AI Plus", "AI+"] }];
    const { entityNamed } = createLibrary({ ...sampleLibrary, entities });
    expect(["AI+", "ai plus"].map((name) => entityNamed(name)?.id)).toEqual(["ai-plus", "ai-plus"]);
    expect(entityNamed("AI")).toBeUndefined();
  });

  it("prefers the entity whose main name it is", () => {
    const [first, ...others] = sampleLibrary.entities;
    if (first === undefined) throw new Error("no entities");
    const entities = [{ ...first, id: "aaa", names: ["Aaa", "OpenAI"] }, ...others];
    expect(createLibrary({ ...sampleLibrary, entities }).entityNamed("OpenAI")?.id).toBe("openai");
  });
});

describe("openLibrary", () => {
  it("shows what the data shows", () => {
    const opened = reopened(sampleLibrary);
    expect(opened.entities()).toEqual(library.entities());
    expect(opened.entityNamed("s.b. 1047")).toEqual(library.entityNamed("SB 1047"));
    for (let row = -1; row <= library.articleCount; row++) {
      expect(opened.article(row)).toEqual(library.article(row));
      expect(opened.publisherEntity(row)).toBe(library.publisherEntity(row));
    }
  });

  it("is empty where the data is", () => {
    const columns = Object.keys(sampleLibrary.articles).map((column) => [column, []]);
    const articles = Object.fromEntries(columns);
    const empty = reopened({ ...sampleLibrary, entities: [], publishers: [], articles });
    expect(empty).toMatchObject({ articleCount: 0, entityCount: 0 });
    expect(empty.entityNamed("anything")).toBeUndefined();
  });
});
