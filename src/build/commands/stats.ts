import { existsSync, statSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Command } from "../command.ts";
import { findShortages, readProminence, type Shortage } from "../corpus/prominence.ts";
import { readPublishers } from "../corpus/publishers.ts";
import { dataDate, readCorpus } from "../corpus/read-corpus.ts";
import { dataFileNames, dataFilePath, readRelated } from "../data/data-files.ts";
import { freshenData } from "../data/fresh-data.ts";
import { readKnowledge } from "../knowledge/read-knowledge.ts";
import { formatProblem, hasErrors } from "../problem.ts";

type Counts = Record<string, number>;

/** How often each key occurs, the most frequent first. */
function count(keys: readonly string[]): Counts {
  const counts: Counts = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return Object.fromEntries(
    Object.entries(counts).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)),
  );
}

function dataSizes(root: string): Counts {
  const present = dataFileNames.filter((name) => existsSync(dataFilePath(root, name)));
  return Object.fromEntries(present.map((name) => [name, statSync(dataFilePath(root, name)).size]));
}

/** Articles of each entity: those whose records are about it, and those that name it. */
function countArticles(root: string): Counts {
  const { entities, postings } = readRelated(root);
  const rows = entities.map((id, row) => [id, postings[row]?.length ?? 0] as const);
  return Object.fromEntries(rows.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
}

function collect(root: string) {
  const { knowledge, problems } = readKnowledge(root);
  const corpus = readCorpus(root);
  const { publishers, problems: publisherProblems } = readPublishers(root);
  const { records } = corpus;
  const { prominence, problems: prominenceProblems } = readProminence(root);
  const articlesOf = countArticles(root);
  const bare = knowledge.entities.filter(({ id }) => !articlesOf[id]).map(({ id }) => id);
  const numbers = {
    dataDate: dataDate(records),
    entities: knowledge.entities.length,
    entitiesByKind: count(knowledge.entities.map(({ kind }) => kind)),
    entitiesReviewed: knowledge.entities.filter(({ reviewed }) => reviewed).length,
    entitiesWithoutArticle: bare.length,
    aliases: knowledge.entities.reduce((sum, { aliases }) => sum + aliases.length + 1, 0),
    articles: records.length,
    articlesReviewed: records.filter(({ reviewed }) => reviewed).length,
    articlesByYear: count(records.map(({ published }) => published.slice(0, 4))),
    articlesByKind: count(records.map(({ kind }) => kind)),
    articlesByLanguage: count(records.map(({ language }) => language)),
    articlesByPublisherKind: count(
      records.map(({ publisher }) => publishers.byId.get(publisher)?.kind ?? "unknown"),
    ),
    publishers: new Set(records.map(({ publisher }) => publisher)).size,
    articlesByPublisher: count(records.map(({ publisher }) => publisher)),
    articlesByEntity: articlesOf,
    bytes: dataSizes(root),
  };
  return {
    numbers,
    bare,
    shortages: findShortages(prominence, (id) => articlesOf[id] ?? 0),
    problems: [...problems, ...publisherProblems, ...corpus.problems, ...prominenceProblems],
  };
}

/** Rows of a table that people read; the rest is in `--json`. */
const MOST_ROWS = 15;

function lines(name: string, value: string | number | Counts): string {
  const title = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  if (typeof value !== "object") return `${title}: ${value}`;
  const rows = Object.entries(value);
  const shown = rows
    .slice(0, MOST_ROWS)
    .map(([key, number]) => `  ${String(number).padStart(7)}  ${key}`);
  const hidden = rows.length - shown.length;
  return [`${title}:`, ...shown, ...(hidden > 0 ? [`  and ${hidden} more`] : [])].join("\n");
}

function shortageLines(group: string, { wanted, entities, short }: Shortage): string {
  const ids = Object.entries(short).map(([id, number]) => `${id} ${number}`);
  const head = `${group}: ${ids.length} of ${entities} have fewer than ${wanted} articles`;
  return ids.length === 0 ? head : `${head}:\n  ${ids.join(", ")}`;
}

/** Counts of knowledge/ and corpus/, what the corpus lacks, and the sizes of the built data in bytes. */
export const stats: Command = async (words, { root, print, complain }) => {
  const { values } = parseArgs({ args: words, options: { json: { type: "boolean" } } });
  freshenData(root);
  const { numbers, bare, shortages, problems } = collect(root);
  if (values.json) {
    await print(JSON.stringify({ ...numbers, withoutArticle: bare, shortages }));
  } else {
    for (const [name, value] of Object.entries(numbers)) await print(lines(name, value));
    for (const [group, one] of Object.entries(shortages)) await print(shortageLines(group, one));
  }
  for (const problem of problems) complain(formatProblem(problem));
  return hasErrors(problems) ? 1 : 0;
};
