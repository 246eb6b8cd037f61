import fc from "fast-check";
import MiniSearch from "minisearch";
import { describe, expect, it } from "vitest";
import { LONGEST_TERM } from "../../../src/search/frozen/dictionary.ts";
import { nearTerms } from "../../../src/search/frozen/near-terms.ts";
import { packIndex } from "../../../src/search/frozen/pack-index.ts";
import { openTextIndex } from "../../../src/search/frozen/text-index.ts";
import { partsOf } from "./stock-index.ts";

function dictionaryOf(terms: readonly string[]) {
  const options = { fields: ["text"], tokenize: (text: string) => text.split("\n") };
  const index = new MiniSearch({ ...options, processTerm: (term) => term });
  index.add({ id: 0, text: terms.join("\n") });
  return openTextIndex(packIndex(partsOf(index))).dictionary;
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

// Few letters, so that terms share beginnings and lie close together; one of them needs three bytes.
const term = fc.stringMatching(/^[abc法]{1,9}$/);
const terms = fc.uniqueArray(term, { minLength: 1, maxLength: 120 });

describe("a dictionary", () => {
  it("has its terms in order, and finds them and no others", () => {
    fc.assert(
      fc.property(terms, term, (all, other) => {
        const sorted = [...all].sort();
        const dictionary = dictionaryOf(all);
        expect(sorted.map((_, row) => dictionary.term(row))).toEqual(sorted);
        expect(sorted.map((one) => dictionary.find(one))).toEqual(sorted.map((_, row) => row));
        expect(dictionary.find(other)).toBe(sorted.indexOf(other));
      }),
      { numRuns: 50 },
    );
  });

  it("finds the terms with a beginning", () => {
    fc.assert(
      fc.property(terms, fc.stringMatching(/^[abc法]{0,3}$/), (all, beginning) => {
        const dictionary = dictionaryOf(all);
        const [from, to] = dictionary.beginning(beginning);
        const found = Array.from({ length: to - from }, (_, n) => dictionary.term(from + n));
        expect(found).toEqual([...all].sort().filter((one) => one.startsWith(beginning)));
      }),
      { numRuns: 50 },
    );
  });

  it("finds all terms within some edits", () => {
    fc.assert(
      fc.property(terms, term, fc.integer({ min: 1, max: 3 }), (all, word, most) => {
        const dictionary = dictionaryOf(all);
        const found = nearTerms(dictionary, word, most).map(({ row, edits }) => [
          dictionary.term(row),
          edits,
        ]);
        const wanted = [...all].sort().map((one) => [one, distance(one, word)] as const);
        expect(found).toEqual(wanted.filter(([, edits]) => edits <= most));
      }),
      { numRuns: 100 },
    );
  });

  it("leaves out what nobody types, and may be empty", () => {
    const dictionary = dictionaryOf(["a".repeat(LONGEST_TERM), "b".repeat(LONGEST_TERM + 1)]);
    expect(dictionary.size).toBe(1);
    expect(dictionary.term(0)).toHaveLength(LONGEST_TERM);
    const empty = dictionaryOf(["b".repeat(LONGEST_TERM + 1)]);
    expect(empty.find("a")).toBe(-1);
    expect(empty.beginning("a")).toEqual([0, 0]);
    expect(nearTerms(empty, "a", 2)).toEqual([]);
  });
});
