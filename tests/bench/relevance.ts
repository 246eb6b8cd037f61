/** How well the search answers, beside other engines on the same records. */
import { resolve } from "node:path";
import { readLibrary, readPackedFile } from "../../src/build/data/data-files.ts";
import { freshenData } from "../../src/build/data/fresh-data.ts";
import type { ArticleTable } from "../../src/model/library.ts";
import { type Ranking, usualRanking } from "../../src/search/ranking.ts";
import { createSearch } from "../../src/search/search.ts";
import { stopWords } from "../../src/search/stop-words.ts";
import { wordsOf } from "../../src/search/words.ts";
import { isHeldOut } from "../gold/halves.ts";
import { type IrCollection, loadIrCollections } from "../gold/search/ir-collections.ts";
import { type JudgedQuery, judgedRecords, loadJudged } from "../gold/search/judged.ts";
import { mean, ndcg } from "../gold/search/ndcg.ts";
import { type Manner, peers } from "../gold/search/peers.ts";
import { createTextCollection, idsOf } from "../gold/search/text-collection.ts";
import { createRandom } from "../random.ts";

const root = resolve(import.meta.dirname, "../..");

/** Finds record ids, best first. */
interface Engine {
  name: string;
  find(query: string, limit: number, manner: Manner): Promise<string[]>;
}

const row = (cells: readonly (string | number)[]) =>
  `| ${cells.map((cell) => (typeof cell === "number" ? cell.toFixed(3) : cell)).join(" | ")} |`;
const head = (cells: readonly string[]) => `${row(cells)}\n|${"---|".repeat(cells.length)}`;

async function createEngines(articles: ArticleTable, own: Engine): Promise<Engine[]> {
  const documents = [...articles.title].map((title, n) => ({
    title,
    text: articles.digest.at(n) ?? "",
  }));
  const others = peers.map(async ({ name, build }): Promise<Engine> => {
    const index = await build(documents);
    return {
      name,
      find: async (query, limit, manner) =>
        (await index.search(query, limit, manner)).map((found) => articles.id.at(found) ?? ""),
    };
  });
  return [own, ...(await Promise.all(others))];
}

/** Enough results that ten remain without records that came after the judging. */
const DEEP = 60;

async function judge({ find }: Engine, queries: readonly JudgedQuery[]): Promise<number> {
  const known = judgedRecords();
  const scores: number[] = [];
  for (const { query, grades } of queries) {
    const found = await find(query, DEEP, "strict");
    scores.push(
      ndcg(
        found.filter((id) => known.has(id)),
        grades,
      ),
    );
  }
  return mean(scores);
}

interface KnownItem {
  id: string;
  query: string;
}

/** Records by three telling words of their own titles, one of them changed. */
function knownItems(articles: ArticleTable, change: (words: string[]) => string[]): KnownItem[] {
  const random = createRandom(7);
  return [...articles.id].flatMap((id, n) => {
    const words = wordsOf(articles.title.at(n) ?? "").filter(
      (word) => /^[a-z]{4,}$/.test(word) && !stopWords.has(word),
    );
    if (articles.language[n] !== "en" || words.length < 3) return [];
    const from = Math.floor(random() * (words.length - 2));
    return [{ id, query: change(words.slice(from, from + 3)).join(" ") }];
  });
}

/** Two neighbouring letters inside the longest word change places. */
function misspell(words: string[]): string[] {
  const longest = words.reduce((long, word) => (word.length > long.length ? word : long), "");
  const at = longest.length >> 1;
  const letters = [...longest];
  [letters[at - 1], letters[at]] = [letters[at] ?? "", letters[at - 1] ?? ""];
  return words.map((word) => (word === longest ? letters.join("") : word));
}

const cutLast = (words: string[]): string[] =>
  words.map((word, n) => (n === words.length - 1 ? word.slice(0, 3) : word));

async function shareFound({ find }: Engine, items: readonly KnownItem[]): Promise<number> {
  let found = 0;
  for (const { id, query } of items) {
    if ((await find(query, 10, "forgiving")).includes(id)) found++;
  }
  return found / items.length;
}

async function describeOwn(): Promise<string> {
  freshenData(root);
  const library = readLibrary(root);
  const search = createSearch(readPackedFile(root, "search"), library);
  const own: Engine = {
    name: "**Sidelight**",
    find: async (query, limit) => idsOf(search, query, limit),
  };
  const judged = loadJudged();
  const halves = [
    judged.filter(({ query }) => isHeldOut(query)),
    judged.filter(({ query }) => !isHeldOut(query)),
  ];
  const [typos, typed] = [
    knownItems(library.columns, misspell),
    knownItems(library.columns, cutLast),
  ];
  const lines = [
    head(["", "nDCG@10, held out", "nDCG@10, tuned on", "after a typo", "as you type"]),
  ];
  for (const engine of await createEngines(library.columns, own)) {
    const scores = [];
    for (const half of halves) scores.push(await judge(engine, half));
    for (const items of [typos, typed]) scores.push(await shareFound(engine, items));
    lines.push(row([engine.name, ...scores]));
  }
  return [
    `${judged.length} judged queries over ${judgedRecords().size} records (tests/gold/search): ${halves[0]?.length} held out, ${halves[1]?.length} that the ranking was chosen on. Other engines with their defaults. \`After a typo\` and \`as you type\`: share of ${typos.length} records in the first ten for three words of their titles, two letters exchanged in the longest, or the last cut to three letters; other engines with what they have for that.`,
    lines.join("\n"),
  ].join("\n\n");
}

/**
 * Rankings that compete; each collection is scored with the one that is best on the others. Their
 * ranges come from trials on these collections. Synonyms are those of our own field, not of
 * aerodynamics or medicine, and stay out.
 */
function candidates(): Ranking[] {
  return [0.3, 0.4].flatMap((weight) =>
    [2, 3].flatMap((k) =>
      [0.75, 0.85].flatMap((b) =>
        [0.125, 0.25].map((wordsPower) => ({
          ...usualRanking,
          fields: { ...usualRanking.fields, title: 2.5, digest: 1 },
          rarityPower: 1.5,
          bm25: { k, b, d: 0 },
          wordsPower,
          formShare: 0.8,
          synonym: 0,
          feedback: { weight, words: 10, results: 10 },
        })),
      ),
    ),
  );
}

function scoreRankings({ documents, queries }: IrCollection, rankings: readonly Ranking[]) {
  const { open } = createTextCollection(documents);
  return rankings.map((ranking) => {
    const search = open(ranking);
    return mean(queries.map(({ text, grades }) => ndcg(idsOf(search, text, 10), grades)));
  });
}

async function scorePeers({ documents, queries }: IrCollection): Promise<number[]> {
  const scores: number[] = [];
  for (const { build } of peers) {
    const index = await build(documents);
    const each: number[] = [];
    for (const { text, grades } of queries) {
      each.push(ndcg((await index.search(text, 10)).map(String), grades));
    }
    scores.push(mean(each));
  }
  return scores;
}

/** For each collection the score of the ranking that is best on all others. */
function leaveOneOut(scores: readonly number[][]): number[] {
  return scores.map((own, left) => {
    const onOthers = own.map((_, ranking) =>
      mean(scores.filter((_, n) => n !== left).map((other) => other[ranking] ?? 0)),
    );
    return own[onOthers.indexOf(Math.max(...onOthers))] ?? 0;
  });
}

async function describeOthers(): Promise<string> {
  const collections = loadIrCollections();
  if (collections.length === 0) {
    return "Other judged collections were not measured: SIDELIGHT_IR names no folder of them.";
  }
  const rankings = candidates();
  const own = leaveOneOut(collections.map((one) => scoreRankings(one, rankings)));
  const others: number[][] = [];
  for (const collection of collections) others.push(await scorePeers(collection));
  const column = (n: number) => others.map((scores) => scores[n] ?? 0);
  const engines = [
    { name: "**Sidelight**", scores: own },
    ...peers.map(({ name }, n) => ({ name, scores: column(n) })),
  ];
  const base = mean(column(0));
  return [
    `Other judged collections, nDCG@10. Sidelight's ranking for each was chosen of ${rankings.length} on the others alone; which values compete was decided after trials on all of them, so expect a little less on new texts. Other engines with their defaults.`,
    [
      head(["", ...collections.map(({ name }) => name), "mean", `x ${peers[0]?.name}`]),
      ...engines.map(({ name, scores }) =>
        row([name, ...scores, mean(scores), mean(scores) / base]),
      ),
    ].join("\n"),
  ].join("\n\n");
}

export async function describeRelevance(): Promise<string> {
  return [await describeOwn(), await describeOthers()].join("\n\n");
}
