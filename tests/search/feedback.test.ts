import { describe, expect, it } from "vitest";
import { feedbackGroups } from "../../src/search/feedback.ts";
import { openTextIndex } from "../../src/search/frozen/text-index.ts";
import { sampleLibrary, sampleSearch } from "./sample-corpus.ts";

const index = openTextIndex(sampleSearch);
const { title, digest } = sampleLibrary.articles;
const textOf = (row: number) => `${title[row]}\n${digest[row]}`;
const feedback = { weight: 0.5, words: 3, results: 5 };
const hit = (document: number, score: number) => ({ document, score });
const row = index.dictionary.find("veto");
const asked = [{ word: 0, weight: 1, terms: [{ row, share: 1 }] }];

describe("feedbackGroups", () => {
  it("takes words that several of the best results have, but none of the query's", () => {
    const groups = feedbackGroups(index, [hit(3, 2), hit(4, 1)], textOf, asked, { feedback });
    const words = groups.map(({ terms }) => index.dictionary.term(terms[0]?.row ?? 0));
    expect(words).toHaveLength(3);
    for (const word of words) expect(`${textOf(3)} ${textOf(4)}`.toLowerCase()).toContain(word);
    expect(words).not.toContain("veto");
    expect(Math.max(...groups.map(({ weight }) => weight))).toBe(feedback.weight);
    expect(groups.every(({ onlyAdds }) => onlyAdds)).toBe(true);
  });

  it("takes none from a single result, and none where they count nothing", () => {
    expect(feedbackGroups(index, [hit(3, 2)], textOf, asked, { feedback })).toEqual([]);
    const off = { feedback: { ...feedback, weight: 0 } };
    expect(feedbackGroups(index, [hit(3, 2), hit(4, 1)], textOf, asked, off)).toEqual([]);
  });
});
