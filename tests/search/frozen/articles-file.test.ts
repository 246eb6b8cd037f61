import { describe, expect, it } from "vitest";
import { openArticlesFile, packArticles } from "../../../src/search/frozen/articles-file.ts";
import { sampleLibrary } from "../sample-corpus.ts";

const file = packArticles(sampleLibrary);

describe("the file of articles", () => {
  it("gives back every column and the facts", () => {
    const { articles, ...facts } = openArticlesFile(file);
    const read = Object.fromEntries(
      Object.keys(sampleLibrary.articles).map((column) => [
        column,
        [...(articles[column as keyof typeof articles] as Iterable<unknown>)],
      ]),
    );
    expect(read).toEqual(sampleLibrary.articles);
    const { dataDate, publishers } = sampleLibrary;
    expect(facts).toEqual({ dataDate, publishers });
  });

  it("is the same for the same library", () => {
    expect(packArticles(structuredClone(sampleLibrary))).toEqual(file);
  });

  it("is refused where it is damaged", () => {
    const damaged = file.slice();
    damaged[file.length - 9] = (damaged[file.length - 9] ?? 0) ^ 4;
    expect(() => openArticlesFile(damaged)).toThrow("The library is damaged");
  });
});
