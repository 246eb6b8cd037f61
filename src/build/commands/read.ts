import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { type Command, UsageError } from "../command.ts";
import { readPublishers } from "../corpus/publishers.ts";
import { formatProblem, hasErrors, type Problem } from "../problem.ts";
import type { Reading } from "../readers/document.ts";
import { readDocuments } from "../readers/read-document.ts";

/** Why a file could not be opened, in a few words. */
export function fileFault(file: string, error: unknown): Problem {
  const { code, message } = error as NodeJS.ErrnoException;
  const reasons: Partial<Record<string, string>> = {
    ENOENT: "there is no such file",
    EISDIR: "is a folder",
    EACCES: "may not be read",
  };
  return { file, message: reasons[code ?? ""] ?? message, severity: "error" };
}

/** Prints each document of the files as one line of JSON. A broken file is told of, the rest is read. */
export const read: Command = async (words, around) => {
  const { positionals: files, values } = parseArgs({
    args: words,
    options: { encoding: { type: "string" } },
    allowPositionals: true,
  });
  if (files.length === 0) throw new UsageError("Which file?");
  const { publishers } = readPublishers(around.root);
  let failed = false;
  for (const file of files) {
    let reading: Reading;
    try {
      reading = await readDocuments(file, await readFile(file), publishers, values.encoding);
    } catch (error) {
      reading = { documents: [], problems: [fileFault(file, error)] };
    }
    for (const document of reading.documents) await around.print(JSON.stringify(document));
    for (const problem of reading.problems) around.complain(formatProblem(problem));
    failed ||= hasErrors(reading.problems);
  }
  return failed ? 1 : 0;
};
