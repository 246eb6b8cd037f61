import { expect, it } from "vitest";
import { packIndex } from "../../src/search/frozen/pack-index.ts";
import { openTextIndex } from "../../src/search/frozen/text-index.ts";
import { countArticle, indexArticles } from "../../src/search/index-articles.ts";
import { createLibrary } from "../../src/search/library.ts";
import { createLookUps } from "../../src/search/look-ups.ts";
import { parseQuery } from "../../src/search/query.ts";
import { usualRanking } from "../../src/search/ranking.ts";
import { sampleLibrary } from "./sample-corpus.ts";

/** An article about an entity, or about none. */
const article = (title: string, about?: string, names = "") =>
  countArticle({ title, digest: title, publisher: "", names, entities: about ? [about] : [] });

const articles = [
  ...Array.from({ length: 40 }, (_, n) => article(`A good rule, and reason ${n}`)),
  article("The intelligence explosion", "i-j-good", "I J Good"),
  ...Array.from({ length: 8 }, (_, n) => article(`Claude writes letter ${n}`, "claude", "Claude")),
];
const { dictionary } = openTextIndex(packIndex(indexArticles(articles)));
const lookUps = createLookUps(dictionary, usualRanking);

const [first] = sampleLibrary.entities;
if (first === undefined) throw new Error("no entities");
const people = [
  { ...first, id: "i-j-good", names: ["I. J. Good", "Good"] },
  { ...first, id: "claude", names: ["Claude"] },
];
const library = createLibrary({ ...sampleLibrary, entities: people });
const entitiesFor = (query: string) =>
  lookUps
    .groups(parseQuery(query, library))
    .flatMap(({ terms }) => terms.map(({ row }) => dictionary.term(row)))
    .filter((term) => term.startsWith("@"));

it("looks for the entity that a query names", () => {
  expect(entitiesFor("claude letter")).toEqual(["@claude"]);
  expect(entitiesFor("i. j. good explosion")).toEqual(["@i-j-good"]);
});

it("takes a word that nearly always means something else for the word", () => {
  expect(entitiesFor("good rule")).toEqual([]);
});
