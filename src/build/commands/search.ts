import { parseArgs } from "node:util";
import { createSearch } from "../../search/search.ts";
import { type Command, UsageError } from "../command.ts";
import { readLibrary, readPackedFile } from "../data/data-files.ts";
import { freshenData } from "../data/fresh-data.ts";
import { articleLines, parseLimit } from "./article-lines.ts";

const USUAL_LIMIT = 10;

/** Searches the corpus as the popup does. */
export const search: Command = async (words, { root, print }) => {
  const { values, positionals } = parseArgs({
    args: words,
    options: { json: { type: "boolean" }, limit: { type: "string" } },
    allowPositionals: true,
  });
  const query = positionals.join(" ").trim();
  if (query === "") throw new UsageError("What is searched for?");
  const limit = parseLimit(values.limit, USUAL_LIMIT);
  freshenData(root);
  const library = readLibrary(root);
  const found = createSearch(readPackedFile(root, "search"), library).search(query, { limit });
  if (values.json) {
    const rows = found.map(({ article, score, terms }) => ({ ...article, score, terms }));
    await print(JSON.stringify(rows));
    return 0;
  }
  if (found.length === 0) await print("Nothing found.");
  for (const [n, { article }] of found.entries()) await print(articleLines(n + 1, article));
  return 0;
};
