import { statSync } from "node:fs";
import { watch } from "node:fs/promises";
import { join, relative } from "node:path";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import type { Command, Surroundings } from "../command.ts";
import { createBuilder } from "../data/build-data.ts";
import { dataFileNames, dataFilePath, writeDataFiles } from "../data/data-files.ts";
import { formatProblem, ProblemError } from "../problem.ts";

/** Editors write a file in several steps. */
const SETTLED_MS = 50;

const pause = (ms: number) => new Promise((resume) => setTimeout(resume, ms));

/** Resolves with the next change in any of the folders. */
async function nextChange(folders: readonly string[]): Promise<void> {
  const stop = new AbortController();
  const first = async (folder: string) => {
    for await (const _ of watch(folder, { recursive: true, signal: stop.signal })) return;
  };
  await Promise.race(folders.map(first));
  stop.abort();
  await pause(SETTLED_MS);
}

/** Builds again after each change until the process is ended; what is wrong is told and waited for. */
async function keepBuilding(build: () => Promise<void>, { root, complain }: Surroundings) {
  const folders = ["knowledge", "corpus"].map((name) => join(root, name));
  for (;;) {
    const changed = nextChange(folders).catch(() => pause(SETTLED_MS));
    try {
      await build();
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      for (const problem of error.problems) complain(formatProblem(problem));
    }
    await changed;
  }
}

/** Builds public/data/ from knowledge/ and corpus/; nothing is written where an input cannot be read. */
export const build: Command = async (words, around) => {
  const { values } = parseArgs({ args: words, options: { watch: { type: "boolean" } } });
  const { root, print } = around;
  const data = createBuilder(root);
  const write = () => {
    const asOf = new Date();
    writeDataFiles(root, data(), asOf);
  };
  if (values.watch) {
    await keepBuilding(async () => {
      const begun = performance.now();
      write();
      await print(`public/data built in ${Math.round(performance.now() - begun)} ms`);
    }, around);
  }
  write();
  for (const name of dataFileNames) {
    const path = dataFilePath(root, name);
    await print(`${relative(root, path)}  ${Math.ceil(statSync(path).size / 1024)} KB`);
  }
  return 0;
};
