import { describe, expect, it } from "vitest";
import { raiseByFeedback } from "../../src/search/feedback.ts";
import { openTextIndex } from "../../src/search/frozen/text-index.ts";
import { createHitFinder } from "../../src/search/frozen/top-hits.ts";
import { indexedFields } from "../../src/search/indexed-article.ts";
import { usualRanking } from "../../src/search/ranking.ts";
import { countWords } from "../../src/search/text-likeness.ts";
import { sampleLibrary, sampleSearch } from "./sample-corpus.ts";

const index = openTextIndex(sampleSearch);
const fieldWeights = indexedFields.map((field) => usualRanking.fields[field]);
const finder = createHitFinder(index, { ...usualRanking, fieldWeights });
const { title, digest } = sampleLibrary.articles;
const wordsIn = (row: number) => countWords(`${title[row]}\n${digest[row]}`);
const feedback = { weight: 5, words: 20, results: 2 };
const asked = [{ word: 0, weight: 1, terms: [{ row: index.dictionary.find("veto"), share: 1 }] }];
// Two reports of one veto first, then a review of a chatbot, then the bill.
const hits = [3, 4, 8, 1].map((document, n) => ({ document, score: 1 - n / 10 }));
const documents = (weight: number, some = hits) =>
  raiseByFeedback(index, finder, some, wordsIn, asked, { ...feedback, weight }).map(
    ({ document }) => document,
  );

describe("raiseByFeedback", () => {
  it("raises what has words of the best results", () => {
    const raised = documents(5);
    expect(raised.toSorted()).toEqual([1, 3, 4, 8]);
    expect(raised.indexOf(1)).toBeLessThan(raised.indexOf(8));
  });

  it("changes nothing where it counts nothing, or from a single result", () => {
    expect(documents(0)).toEqual([3, 4, 8, 1]);
    expect(documents(5, hits.slice(0, 1))).toEqual([3]);
    expect(documents(5, [])).toEqual([]);
  });
});
