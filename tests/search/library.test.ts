import { describe, expect, it } from "vitest";
import { createLibrary } from "../../src/search/library.ts";
import { sampleLibrary } from "./sample-corpus.ts";

const library = createLibrary(sampleLibrary);

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

  it("prefers the entity whose main name it is", () => {
    const [first, ...others] = sampleLibrary.entities;
    if (first === undefined) throw new Error("no entities");
    const entities = [{ ...first, id: "aaa", names: ["Aaa", "OpenAI"] }, ...others];
    expect(createLibrary({ ...sampleLibrary, entities }).entityNamed("OpenAI")?.id).toBe("openai");
  });
});
