import { createDetector } from "../../detect/detector.ts";
import { packLexicon } from "../../detect/packed-lexicon.ts";
import { type Publishers, readPublishers } from "../corpus/publishers.ts";
import { readCorpus } from "../corpus/read-corpus.ts";
import type { CorpusRecord } from "../corpus/record.ts";
import { problemOf } from "../corpus/record.ts";
import { type Knowledge, readKnowledge } from "../knowledge/read-knowledge.ts";
import { compileLexicon } from "../lexicon/compile-lexicon.ts";
import { hasErrors, type Problem, ProblemError } from "../problem.ts";
import { articleEntities } from "./article-entities.ts";
import { compileLibrary } from "./compile-library.ts";
import { compileRelated } from "./compile-related.ts";
import { compileSearch } from "./compile-search.ts";
import type { DataFiles } from "./data-files.ts";

function unknownPublishers(records: readonly CorpusRecord[], known: ReadonlyMap<string, unknown>) {
  return records
    .filter(({ publisher }) => !known.has(publisher))
    .map((record): Problem => {
      return problemOf(
        record,
        "publisher",
        `${record.publisher} is not in knowledge/publishers.yaml`,
      );
    });
}

/** What the data is made of. */
export interface Inputs {
  knowledge: Knowledge;
  publishers: Publishers;
  records: CorpusRecord[];
}

/**
 * Reads knowledge/ and corpus/ under the project's root.
 * @throws ProblemError where a file cannot be read; what `check` finds besides stops nothing here
 */
export function readInputs(root: string): Inputs {
  const { knowledge, problems } = readKnowledge(root);
  const { publishers, problems: publisherProblems } = readPublishers(root);
  const { records, problems: corpusProblems } = readCorpus(root);
  const found = [
    ...problems,
    ...publisherProblems,
    ...corpusProblems,
    ...unknownPublishers(records, publishers.byId),
  ];
  if (hasErrors(found)) throw new ProblemError(found);
  return { knowledge, publishers, records };
}

/** All built data. The same inputs give the same data on every machine. */
export function compileData({ knowledge, publishers, records }: Inputs): DataFiles {
  const lexicon = compileLexicon(knowledge);
  const detector = createDetector(lexicon);
  const known = new Set(knowledge.entities.map(({ id }) => id));
  const saliences = records.map((record) => articleEntities(record, detector, known));
  const library = compileLibrary(knowledge, lexicon, records, publishers);
  return {
    lexicon: packLexicon(lexicon),
    library,
    related: compileRelated(records, saliences),
    search: compileSearch(library, saliences),
  };
}

/** Reads and compiles. @throws ProblemError as `readInputs` does */
export function buildData(root: string): DataFiles {
  return compileData(readInputs(root));
}
