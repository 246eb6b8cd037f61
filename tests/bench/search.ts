/** Size and speed of the search at two sizes, beside other engines on the same texts. */
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { execPath } from "node:process";
import { promisify } from "node:util";
import { readCorpus } from "../../src/build/corpus/read-corpus.ts";
import { packIndex } from "../../src/search/frozen/pack-index.ts";
import { countArticle, indexArticles } from "../../src/search/index-articles.ts";
import { stopWords } from "../../src/search/stop-words.ts";
import { wordsOf } from "../../src/search/words.ts";
import { peers } from "../gold/search/peers.ts";
import { createRandom } from "../random.ts";
import { stockIndex } from "../search/frozen/stock-index.ts";
import { hostileQueries } from "../search/hostile-queries.ts";
import type { Measured, Queries } from "./search-process.ts";
import { type Articles, createArticles } from "./synthetic-articles.ts";
import { median } from "./timing.ts";

const root = resolve(import.meta.dirname, "../..");
const LARGE = 50_000;
const engines = ["Sidelight", "MiniSearch", ...peers.slice(1).map(({ name }) => name)];
/** Processes per engine; the slow ones take minutes to open the large index. */
const rounds = { small: 3, large: 1 };

const hostile = Object.values(hostileQueries);

/** Words of titles, as they are, with two letters exchanged, and cut to two letters. */
function createQueries({ rows }: Articles): Queries {
  const random = createRandom(5);
  const words = rows.flatMap(({ title }) =>
    wordsOf(title).filter((word) => /^[a-z]{4,}$/.test(word) && !stopWords.has(word)),
  );
  const word = () => words[Math.floor(random() * words.length)] ?? "";
  const many = (make: () => string) => Array.from({ length: 200 }, make);
  return {
    twoWords: many(() => `${word()} ${word()}`),
    typos: many(() => {
      const [right, wrong] = [word(), word()];
      return `${right} ${wrong.slice(0, 2)}${wrong.slice(3)}`;
    }),
    twoLetters: many(() => word().slice(0, 2)),
    hostile,
  };
}

async function writeIndexes(folder: string, articles: Articles): Promise<void> {
  const { rows, library } = articles;
  const write = (name: string, content: string | Uint8Array) =>
    writeFileSync(join(folder, name), content);
  mkdirSync(folder);
  write("library.json", JSON.stringify(library));
  write("queries.json", JSON.stringify(createQueries(articles)));
  write("MiniSearch", JSON.stringify(stockIndex(rows)));
  write("Sidelight", packIndex(indexArticles(rows.map(countArticle))));
  const documents = rows.map(({ title, digest }) => ({ title, text: digest }));
  for (const { name, build } of peers.slice(1)) {
    write(name, await (await build(documents)).save());
  }
}

const script = join(import.meta.dirname, "search-process.ts");
const run = promisify(execFile);

async function measureOnce(engine: string, folder: string): Promise<Measured> {
  const memory = ["--expose-gc", "--max-old-space-size=6000"];
  const { stdout } = await run(execPath, [...memory, "--import", "tsx", script, engine, folder]);
  return JSON.parse(stdout);
}

/** Medians over processes; the engines take turns, so that none has the machine to itself. */
async function measure(folder: string, times: number): Promise<Map<string, Measured>> {
  const all = new Map<string, Measured[]>(engines.map((engine) => [engine, []]));
  for (let n = 0; n < times; n++) {
    for (const engine of engines) all.get(engine)?.push(await measureOnce(engine, folder));
  }
  const middle = (measured: readonly Measured[]): Measured => {
    const [first] = measured;
    const keys = Object.keys(first ?? {}) as (keyof Measured)[];
    const medians = keys.map((key) => [key, median(measured.map((one) => one[key]))]);
    return Object.fromEntries(medians) as Measured;
  };
  return new Map([...all].map(([engine, measured]) => [engine, middle(measured)]));
}

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(2);
const milliseconds = (ms: number) => (Number.isNaN(ms) ? "" : ms.toFixed(ms < 10 ? 2 : 0));

function table(results: ReadonlyMap<string, Measured>): string {
  const rows = [...results].map(([engine, one]) =>
    [
      engine === "Sidelight" ? "**Sidelight**" : engine,
      megabytes(one.bytes),
      milliseconds(one.load),
      megabytes(one.heap),
      `${milliseconds(one.twoWords)} / ${milliseconds(one.twoWordsLate)}`,
      milliseconds(one.typos),
      `${milliseconds(one.twoLetters)} / ${milliseconds(one.twoLettersLate)}`,
    ].join(" | "),
  );
  return [
    "| | file, MB | load, ms | held, MB | two words, ms | with a typo, ms | two letters, ms |",
    "|---|---|---|---|---|---|---|",
    ...rows.map((row) => `| ${row} |`),
  ].join("\n");
}

function summary(results: ReadonlyMap<string, Measured>): string {
  const [own, stock] = [results.get("Sidelight"), results.get("MiniSearch")];
  if (own === undefined || stock === undefined) return "";
  const share = (key: keyof Measured) => (own[key] / stock[key]).toFixed(3);
  return `Of MiniSearch on the same index: bytes ${share("bytes")}, load ${share("load")}, held ${share("heap")}, two words ${share("twoWords")}. Ten snippets ${milliseconds(own.snippets)} ms; the worst of ${hostile.length} hostile queries ${milliseconds(own.hostile)} ms.`;
}

export async function describeSearch(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "sidelight-search-"));
  const { records } = readCorpus(root);
  const parts: string[] = [];
  try {
    for (const size of ["small", "large"] as const) {
      const articles = createArticles(records, size === "large" ? LARGE : undefined);
      await writeIndexes(join(folder, size), articles);
      const results = await measure(join(folder, size), rounds[size]);
      const what =
        size === "small"
          ? `${articles.rows.length} records`
          : `${LARGE} records recombined from their sentences, with invented names`;
      parts.push(`### ${what}\n\n${table(results)}\n\n${summary(results)}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const manner =
    "Each index in fresh processes, medians; queries as median / 95th percentile. Sidelight's times are those of the whole answer: query read, ranked twice, thirty articles with the words to mark. MiniSearch searches the very same index; the others index title and digest.";
  return [manner, ...parts].join("\n\n");
}
