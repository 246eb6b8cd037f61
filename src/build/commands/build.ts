import { statSync } from "node:fs";
import { relative } from "node:path";
import { parseArgs } from "node:util";
import type { Command } from "../command.ts";
import { buildData } from "../data/build-data.ts";
import { dataFileNames, dataFilePath, writeDataFiles } from "../data/data-files.ts";

/** Builds public/data/ from knowledge/ and corpus/; nothing is written where an input cannot be read. */
export const build: Command = async (words, { root, print }) => {
  parseArgs({ args: words, options: {} });
  const asOf = new Date();
  writeDataFiles(root, buildData(root), asOf);
  for (const name of dataFileNames) {
    const path = dataFilePath(root, name);
    await print(`${relative(root, path)}  ${Math.ceil(statSync(path).size / 1024)} KB`);
  }
  return 0;
};
