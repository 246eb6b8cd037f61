import { describe, expect, it } from "vitest";
import { packIndex } from "../../src/search/frozen/pack-index.ts";
import { openTextIndex } from "../../src/search/frozen/text-index.ts";
import { countArticle, indexArticles } from "../../src/search/index-articles.ts";
import { stem } from "../../src/search/stem.ts";
import { createWordForms, rootOf } from "../../src/search/word-forms.ts";

const words =
  "hope hopes hoping policy policies capable capability capabilities regulate regulates regulated regulation regulatory use used using user act acts acting active bill bills billing agency agencies rational organisation organise responsible responsibility control controlled controlling universe university ai eu relational notably probably".split(
    " ",
  );
const article = { title: words.join(" "), digest: "", publisher: "", names: "", entities: [] };
const { dictionary } = openTextIndex(packIndex(indexArticles([countArticle(article)])));
const formsOf = createWordForms(dictionary);
const forms = (word: string) => formsOf(word).map((row) => dictionary.term(row));

describe("word forms", () => {
  it.each([
    ["regulations", ["regulate", "regulated", "regulates", "regulation", "regulatory"]],
    ["policy", ["policies", "policy"]],
    ["hoped", ["hope", "hopes", "hoping"]],
    ["capability", ["capabilities", "capability", "capable"]],
    ["agency", ["agencies", "agency"]],
    ["universities", ["university"]],
    ["treaty", []],
  ])("of %s are found", (word, wanted) => {
    expect(forms(word)).toEqual(wanted);
    expect(forms(word)).toEqual(wanted);
  });

  it("all begin with the root of their stem", () => {
    for (const word of words) expect(word.startsWith(rootOf(stem(word))), word).toBe(true);
  });
});
