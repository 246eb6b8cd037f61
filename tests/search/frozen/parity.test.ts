import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import MiniSearch, { type SearchOptions, type SearchResult } from "minisearch";
import { describe, expect, it } from "vitest";
import { corpusFiles } from "../../../src/build/corpus/read-corpus.ts";
import { parseCorpusRecord } from "../../../src/build/corpus/record.ts";
import type { Hit } from "../../../src/search/frozen/best-hits.ts";
import { nearTerms } from "../../../src/search/frozen/near-terms.ts";
import { packIndex } from "../../../src/search/frozen/pack-index.ts";
import { openTextIndex } from "../../../src/search/frozen/text-index.ts";
import { createHitFinder, type TermGroup } from "../../../src/search/frozen/top-hits.ts";
import { createRandom } from "../../random.ts";
import { openAsMiniSearch } from "./frozen-minisearch.ts";
import { partsOf } from "./stock-index.ts";

const root = resolve(import.meta.dirname, "../../..");
const options = { fields: ["title", "digest"] };
/** The oldest, which stay the same when the corpus grows; more only make the test longer. */
const RECORDS = 400;
const records = corpusFiles(root)
  .slice(0, RECORDS)
  .flatMap((file) => {
    const read = parseCorpusRecord(file, readFileSync(join(root, file), "utf8"));
    return "record" in read ? [read.record] : [];
  });
const stock = new MiniSearch(options);
stock.addAll(records.map(({ title, digest }, id) => ({ id, title, digest })));
const json = JSON.stringify(stock);
const loaded = MiniSearch.loadJSON(json, options);
const parts = partsOf(stock);
const index = openTextIndex(packIndex(parts));
const frozen = openAsMiniSearch(index, options);
const vocabulary = [...parts.terms].map(([term]) => term).filter((term) => term !== "");

const bm25 = { k: 1.6, b: 0.75, d: 0.3 };
const weights = { fuzzy: 0.45, prefix: 0.375 };
const QUERIES = 1000;

interface Asked {
  query: string;
  settings: SearchOptions & { prefix: boolean; fuzzy: number };
}

/** Words of the index, some of them cut, some misspelt, some unknown. */
function ask(random: () => number): Asked {
  const below = (most: number) => Math.floor(random() * most);
  const word = () => {
    const term = vocabulary[below(vocabulary.length)] ?? "";
    const sort = below(10);
    if (sort < 2) return term.slice(0, 3);
    if (sort < 4) return term.slice(0, below(term.length)) + term.slice(below(term.length) + 1);
    return sort === 4 ? "qqzzx" : term;
  };
  const query = Array.from({ length: 1 + below(3) }, word).join(" ");
  return { query, settings: { prefix: below(2) === 0, fuzzy: [0, 1, 2, 0.2][below(4)] ?? 0 } };
}

function askAll(seed: number): Asked[] {
  const random = createRandom(seed);
  return Array.from({ length: QUERIES }, () => ask(random));
}

/** Sums of the same numbers in another order differ in their last digits. */
const ROUNDING = 1e-9;

type Scored = readonly Pick<SearchResult, "id" | "score">[];

/**
 * Says where two lists of results are not the same; "" where they are: the same documents, and each
 * with the same score but for rounding. Both are sorted by score, so that their order is the same
 * too, but for scores that are equal, for which MiniSearch has none.
 */
function difference(got: Scored, wanted: Scored): string {
  const scores = new Map(wanted.map(({ id, score }) => [id, score]));
  if (got.length !== wanted.length) return `${got.length} results instead of ${wanted.length}`;
  const wrong = got.find(({ id, score }) => {
    const right = scores.get(id) ?? Number.NaN;
    return !(Math.abs(score - right) <= ROUNDING * right);
  });
  if (wrong !== undefined) return `${wrong.id}: ${wrong.score}, not ${scores.get(wrong.id)}`;
  const unsorted = got.findIndex(({ score }, n) => n > 0 && score > (got[n - 1]?.score ?? 0));
  return unsorted < 0 ? "" : `number ${unsorted} has a better score than the one before it`;
}

/** What MiniSearch looks up for a query, with its weights, one group for each term. */
function groupsOf({ query, settings }: Asked): TermGroup[] {
  const { dictionary } = index;
  const pieces = query.split(/[\n\r\p{Z}\p{P}]+/u).filter((piece) => piece !== "");
  const terms = pieces.map((term) => term.toLowerCase());
  const known = [...new Set(terms)];
  const sorted = [...terms].sort((a, b) => known.indexOf(a) - known.indexOf(b));
  return sorted.flatMap((term) => {
    const group = (row: number, weight: number): TermGroup => ({
      word: known.indexOf(term),
      weight,
      terms: [{ row, share: 1 }],
    });
    const exact = dictionary.find(term);
    const [from, to] = settings.prefix ? dictionary.beginning(term) : [0, 0];
    const begun = Array.from({ length: to - from }, (_, n) => from + n).filter(
      (row) => row !== exact,
    );
    const edits =
      settings.fuzzy < 1 ? Math.min(6, Math.round(term.length * settings.fuzzy)) : settings.fuzzy;
    const near = edits === 0 ? [] : nearTerms(dictionary, term, edits);
    return [
      ...(exact < 0 ? [] : [group(exact, 1)]),
      ...begun.map((row) => {
        const { length } = dictionary.term(row);
        return group(row, (weights.prefix * length) / (length + 0.3 * (length - term.length)));
      }),
      ...near
        .filter(({ row, edits }) => edits > 0 && !(row >= from && row < to))
        .map(({ row, edits }) => {
          const { length } = dictionary.term(row);
          return group(row, (weights.fuzzy * length) / (length + edits));
        }),
    ];
  });
}

const hitsAsResults = (hits: readonly Hit[]) =>
  hits.map(({ document, score }) => ({ id: document, score }));

describe("parity with MiniSearch", { timeout: 60_000 }, () => {
  it(`holds for its own search over the file, in ${QUERIES} queries`, () => {
    let found = 0;
    for (const { query, settings } of askAll(1)) {
      const wanted: SearchResult[] = loaded.search(query, settings);
      const got: SearchResult[] = frozen.search(query, settings);
      found += wanted.length;
      expect(difference(got, wanted), query).toBe("");
    }
    expect(found).toBeGreaterThan(QUERIES);
  });

  it("holds for all words, exclusion, suggestions and everything", () => {
    for (const { query, settings } of askAll(2).slice(0, 100)) {
      const all: SearchOptions = { ...settings, combineWith: "AND" };
      expect(difference(frozen.search(query, all), loaded.search(query, all))).toBe("");
      const not = { combineWith: "AND_NOT" as const, queries: ["the", query] };
      expect(difference(frozen.search(not), loaded.search(not))).toBe("");
      const suggestions = (engine: MiniSearch) =>
        engine.autoSuggest(query).map(({ score }) => score.toPrecision(10));
      expect(suggestions(frozen)).toEqual(suggestions(loaded));
    }
    expect(frozen.search(MiniSearch.wildcard)).toHaveLength(records.length);
  });

  it(`holds for the hit finder in one field, in ${QUERIES} queries`, () => {
    // In several fields it scores by other rules, which judged queries have shown to be better.
    const finder = createHitFinder(index, {
      fieldWeights: [0, 1],
      bm25,
      rarityPower: 1,
      wordsPower: 1,
    });
    for (const asked of askAll(3)) {
      const wanted = loaded.search(asked.query, {
        ...asked.settings,
        fields: ["digest"],
        bm25,
        weights,
      });
      const limit = wanted.length + 1;
      const got = hitsAsResults(finder.find(groupsOf(asked), { limit }));
      expect(difference(got, wanted), asked.query).toBe("");
    }
  });
});
