/**
 * Opens one index in a process of its own and measures it: `search-process.ts ENGINE FOLDER`. The
 * folder holds what the engine would ship and the queries. Writes one line of JSON.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { argv, memoryUsage, stdout } from "node:process";
import MiniSearch from "minisearch";
import { createLibrary } from "../../src/search/library.ts";
import { createSearch } from "../../src/search/search.ts";
import { snippetOf } from "../../src/search/snippet.ts";
import { peers } from "../gold/search/peers.ts";
import { stockOptions } from "../search/frozen/stock-index.ts";
import { median, quantile, time } from "./timing.ts";

export interface Queries {
  twoWords: string[];
  typos: string[];
  twoLetters: string[];
  hostile: string[];
}

/** Milliseconds and bytes. */
export interface Measured {
  bytes: number;
  load: number;
  heap: number;
  twoWords: number;
  twoWordsLate: number;
  typos: number;
  twoLetters: number;
  twoLettersLate: number;
  hostile: number;
  snippets: number;
}

type Find = (query: string, isTyping: boolean) => unknown;

const [, , engine = "", folder = ""] = argv;
const file = (name: string) => readFileSync(join(folder, name));
const LIMIT = 30;

/** What is held in the heap and beside it, in bytes, once nothing is left to collect. */
function held(): number {
  for (let n = 0; n < 4; n++) globalThis.gc?.();
  const { heapUsed, external } = memoryUsage();
  return heapUsed + external;
}

async function openSidelight(bytes: Uint8Array<ArrayBuffer>): Promise<Find> {
  const { search } = createSearch(bytes, library);
  return (query) => search(query, { limit: LIMIT });
}

/** The very index that Sidelight packs, as MiniSearch itself ships and searches it. */
async function openMiniSearch(text: string): Promise<Find> {
  const index = MiniSearch.loadJSON(text, stockOptions);
  return (query, isTyping) => {
    const forgiving = { prefix: isTyping, fuzzy: isTyping ? false : 0.2 };
    return index.search(query, forgiving).slice(0, LIMIT);
  };
}

async function openPeer(text: string): Promise<Find> {
  const peer = peers.find(({ name }) => name === engine);
  const index = await peer?.load(text);
  return (query, isTyping) => index?.search(query, LIMIT, isTyping ? "forgiving" : "strict");
}

async function timeAll(find: Find, queries: readonly string[], isTyping: boolean) {
  const times: number[] = [];
  for (const query of queries) times.push(await time(() => find(query, isTyping)));
  return times;
}

const library = createLibrary(JSON.parse(file("library.json").toString()));
const queries: Queries = JSON.parse(file("queries.json").toString());
library.entityNamed("nothing");

/** Read before anything is measured; of ours the file itself is part of what is held. */
const content = engine === "Sidelight" ? new Uint8Array(file(engine)) : file(engine).toString();

async function open(): Promise<Find> {
  if (typeof content !== "string") return openSidelight(content);
  return engine === "MiniSearch" ? openMiniSearch(content) : openPeer(content);
}

const before = held();
let find: Find = () => [];
const load = await time(async () => {
  find = await open();
});
await find("the first query", false);
const heap = held() - before + (typeof content === "string" ? 0 : content.length);
await timeAll(find, queries.twoWords.slice(0, 40), false);
await timeAll(find, queries.twoLetters.slice(0, 20), true);
const twoWords = await timeAll(find, queries.twoWords, false);
const typos = await timeAll(find, queries.typos, false);
const twoLetters = await timeAll(find, queries.twoLetters, true);
const hostile = engine === "Sidelight" ? await timeAll(find, queries.hostile, true) : [Number.NaN];
const texts = [...library.columns.digest].slice(0, 10);
const terms = queries.twoWords.slice(0, 5).flatMap((query) => query.split(" "));
const snippets: number[] = [];
for (let n = 0; n < 50; n++) {
  snippets.push(await time(() => texts.map((text) => snippetOf(text, terms))));
}
const measured: Measured = {
  bytes: content.length,
  load,
  heap,
  twoWords: median(twoWords),
  twoWordsLate: quantile(twoWords, 0.95),
  typos: median(typos),
  twoLetters: median(twoLetters),
  twoLettersLate: quantile(twoLetters, 0.95),
  hostile: Math.max(...hostile),
  snippets: median(snippets),
};
stdout.write(`${JSON.stringify(measured)}\n`);
