import { describe, expect, it } from "vitest";
import { packIndex } from "../../../src/search/frozen/pack-index.ts";
import { openTextIndex } from "../../../src/search/frozen/text-index.ts";
import {
  createHitFinder,
  type Scoring,
  type TermGroup,
} from "../../../src/search/frozen/top-hits.ts";
import { sampleIndex } from "../sample-corpus.ts";

const index = openTextIndex(packIndex(sampleIndex));
const scoring: Scoring = {
  rarityPower: 1.25,
  fieldWeights: [2, 1, 1, 1, 1],
  bm25: { k: 1.2, b: 0.7, d: 0 },
  wordsPower: 0.5,
};
const { find, score } = createHitFinder(index, scoring);

const terms = (...words: string[]) =>
  words.map((word) => ({ row: index.dictionary.find(word), share: 1 }));
const group = (word: number, ...words: string[]): TermGroup => ({
  word,
  weight: 1,
  terms: terms(...words),
});
const documents = (groups: TermGroup[], limit: number) =>
  find(groups, { limit }).map(({ document }) => document);

describe("the hit finder", () => {
  it("gives the first of the whole list, whatever the limit", () => {
    const groups = [group(0, "bill"), group(1, "governor"), group(2, "letter")];
    const all = documents(groups, 100);
    expect(all.length).toBeGreaterThan(4);
    for (let limit = 0; limit <= all.length; limit++) {
      expect(documents(groups, limit)).toEqual(all.slice(0, limit));
    }
  });

  it("finds nothing where a mask has a 0, without moving the others", () => {
    const all = find([group(0, "bill")], { limit: 100 });
    const mask = new Uint8Array(index.documentCount).fill(1);
    mask[all[0]?.document ?? 0] = 0;
    expect(find([group(0, "bill")], { limit: 100, mask })).toEqual(all.slice(1));
  });

  it("multiplies by the weights of documents", () => {
    const documentWeights = new Float32Array(index.documentCount).fill(2);
    const [plain] = find([group(0, "veto")], { limit: 1 });
    const [heavy] = find([group(0, "veto")], { limit: 1, documentWeights });
    expect(heavy?.score).toBeCloseTo((plain?.score ?? 0) * 2, 10);
  });

  it("counts the forms of a word as one", () => {
    const [apart] = find([group(0, "safety"), group(0, "bill")], { limit: 1 });
    const [together] = find([group(0, "safety", "bill")], { limit: 1 });
    expect(together?.document).toBe(apart?.document);
    expect(together?.score).toBeLessThan(apart?.score ?? 0);
  });

  it("scores some documents alone as it scores them among all", () => {
    const bill = group(0, "bill", "letter");
    const all = find([bill], { limit: 9 });
    const documents = all.map(({ document }) => document);
    expect(score(bill, documents)).toEqual(all.map(({ score }) => score));
    expect(score(bill, [8])).toEqual([0]);
    expect(find([bill], { limit: 9 })).toEqual(all);
  });

  it("forgets one query before the next", () => {
    const before = find([group(0, "summit")], { limit: 5 });
    find([group(0, "bill", "governor"), group(31, "letter")], { limit: 2 });
    expect(find([group(0, "summit")], { limit: 5 })).toEqual(before);
  });
});
