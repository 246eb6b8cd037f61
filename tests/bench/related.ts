/** How well related articles fit judged pages, and how fast they are found at two sizes. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { compileData, type Inputs, readInputs } from "../../src/build/data/build-data.ts";
import { compileRelated } from "../../src/build/data/compile-related.ts";
import { pageContext } from "../../src/build/page-context.ts";
import { readDocuments } from "../../src/build/readers/read-document.ts";
import { openDetector } from "../../src/detect/detector.ts";
import type { PageContext } from "../../src/model/page.ts";
import { createLibrary } from "../../src/search/library.ts";
import { createRelated } from "../../src/search/related.ts";
import { isHeldOut } from "../gold/halves.ts";
import {
  type JudgedCase,
  judgedRecords,
  loadJudgedCases,
  loadStories,
  pageFile,
} from "../gold/related/judged.ts";
import { listValue } from "../gold/related/list-value.ts";
import { createRankings, type Ranking } from "../gold/related/rankings.ts";
import { mean } from "../gold/search/ndcg.ts";
import { createArticles } from "./synthetic-articles.ts";
import { median, quantile } from "./timing.ts";

const root = resolve(import.meta.dirname, "../..");
const sizes = [3000, 50_000];
const LIMIT = 6;

interface Case extends JudgedCase {
  context: PageContext;
}

async function loadCases({ publishers }: Inputs, lexicon: Parameters<typeof openDetector>[0]) {
  const detector = openDetector(lexicon);
  const cases: Case[] = [];
  for (const one of loadJudgedCases()) {
    const file = pageFile(one.page);
    const { documents } = await readDocuments(file, readFileSync(file), publishers);
    const [page] = documents;
    if (page === undefined) throw new Error(`${file} cannot be read`);
    cases.push({ ...one, context: pageContext(detector, page, one.entity) });
  }
  return cases;
}

function qualityRow(name: string, rank: Ranking, cases: readonly Case[]): string {
  const storyOf = loadStories();
  const value = (held: boolean, stories: typeof storyOf | undefined) =>
    mean(
      cases
        .filter(({ page }) => isHeldOut(page) === held)
        .map(({ entity, context, grades }) => listValue(rank(entity, context, 5), grades, stories)),
    ).toFixed(3);
  const values = [undefined, storyOf].flatMap((stories) => [
    value(true, stories),
    value(false, stories),
  ]);
  return `| ${name} | ${values.join(" | ")} |`;
}

async function describeQuality(): Promise<{ text: string; cases: Case[] }> {
  const inputs = readInputs(root);
  const judged = judgedRecords();
  const records = inputs.records.filter(({ id }) => judged.has(id));
  const data = compileData({ ...inputs, records });
  const cases = await loadCases(inputs, data.lexicon);
  const rankings = createRankings(data.related, createLibrary(data.library), records);
  const rows = Object.entries(rankings).map(([name, rank]) =>
    qualityRow(name === "Sidelight" ? "**Sidelight**" : name, rank, cases),
  );
  const held = cases.filter(({ page }) => isHeldOut(page)).length;
  const judgements = cases.reduce((sum, { grades }) => sum + grades.size, 0);
  const text = [
    `${cases.length} pairs of a page and an entity over ${records.length} records (tests/gold/related), ${judgements} judgements from 0 to 3: ${held} held out, ${cases.length - held} that the ranking was tuned on. \`stories once\`: a second telling of a story counts as background, which is what a reader gains from the list as a whole.`,
    "",
    "|  | nDCG@5, held out | nDCG@5, tuned on | stories once, held out | stories once, tuned on |",
    "|---|---|---|---|---|",
    ...rows,
  ].join("\n");
  return { text, cases };
}

/** The whole answer of every entity on pages in turn, in milliseconds. */
function measureSpeed(size: number, cases: readonly Case[]): string {
  const { rows, library: tables } = createArticles(readInputs(root).records, size);
  const saliences = rows.map(({ entities }) => new Map(entities.map((id, n) => [id, 90 - 10 * n])));
  const data = compileRelated(rows, saliences);
  const library = createLibrary(tables);
  const begun = performance.now();
  const related = createRelated(data, library);
  const opened = performance.now() - begun;
  const times: number[] = [];
  // The first round warms up, as the ping before a card does.
  for (const round of [0, 1]) {
    data.entities.forEach((entity, n) => {
      const page = cases[n % cases.length]?.context;
      if (page === undefined) return;
      const start = performance.now();
      related.related(entity, page, LIMIT);
      if (round > 0) times.push(performance.now() - start);
    });
  }
  const most = Math.max(...data.postings.map((postings) => postings.length));
  const ms = [median(times), quantile(times, 0.95), Math.max(...times), opened];
  return `| ${size} | ${data.entities.length} | ${most} | ${ms.map((one) => one.toFixed(2)).join(" | ")} |`;
}

export async function describeRelated(): Promise<string> {
  const { text, cases } = await describeQuality();
  const speed = [
    "Six articles for every entity, on the judged pages in turn, without the text index; milliseconds. Articles recombined from the sentences of the records.",
    "",
    "| articles | entities | of one entity, at most | median | 95th percentile | slowest | opening the table |",
    "|---|---|---|---|---|---|---|",
    ...sizes.map((size) => measureSpeed(size, cases)),
  ];
  return [text, "", ...speed].join("\n");
}
