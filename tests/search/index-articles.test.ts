import fc from "fast-check";
import { expect, it } from "vitest";
import { type IndexParts, packIndex } from "../../src/search/frozen/pack-index.ts";
import { countArticle, indexArticles } from "../../src/search/index-articles.ts";
import { partsOf, stockIndex } from "./frozen/stock-index.ts";

const word = fc.constantFrom("bill", "bills", "veto", "SB 1047", "法案", "x".repeat(300), "the");
const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(" "));
const article = fc.record({
  title: text,
  digest: text,
  publisher: text,
  names: text,
  entities: fc.array(fc.constantFrom("sb-1047", "openai"), { maxLength: 3 }),
});

/** In one order, and averages without the rounding of a running mean. */
function comparable({ terms, averages, ...rest }: IndexParts) {
  const sorted = [...terms].sort(([a], [b]) => (a < b ? -1 : 1));
  const fields = Array.from({ length: rest.fieldCount }, (_, field) => field);
  return {
    ...rest,
    averages: [...averages].map((average) => average.toPrecision(9)),
    terms: sorted.map(([term, postings]) => [term, fields.map((field) => postings[field])]),
  };
}

it("makes the index that MiniSearch makes", () => {
  fc.assert(
    fc.property(fc.array(article, { maxLength: 8 }), (articles) => {
      const own = indexArticles(articles.map(countArticle));
      expect(comparable(own)).toEqual(comparable(partsOf(stockIndex(articles))));
    }),
    { numRuns: 60 },
  );
});

it("gives the same bytes for articles that were counted before", () => {
  fc.assert(
    fc.property(fc.array(article, { maxLength: 8 }), fc.nat(8), (articles, place) => {
      const counted = articles.map(countArticle);
      packIndex(indexArticles(counted));
      const changed = articles.map((one, n) => (n === place ? { ...one, title: "veto" } : one));
      const again = counted.map((one, n) =>
        n === place ? countArticle(changed[n] as never) : one,
      );
      expect(packIndex(indexArticles(again))).toEqual(
        packIndex(indexArticles(changed.map(countArticle))),
      );
    }),
    { numRuns: 30 },
  );
});
