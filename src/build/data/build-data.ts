import { join } from "node:path";
import { createDetector } from "../../detect/detector.ts";
import { packLexicon } from "../../detect/lexicon-file.ts";
import { remember } from "../../packed/remember.ts";
import { type Publishers, readPublishers } from "../corpus/publishers.ts";
import { createCorpusReader, readCorpus } from "../corpus/read-corpus.ts";
import type { CorpusRecord } from "../corpus/record.ts";
import { problemOf } from "../corpus/record.ts";
import { folderStamp } from "../file-stamps.ts";
import { type Knowledge, readKnowledge } from "../knowledge/read-knowledge.ts";
import { compileLexicon } from "../lexicon/compile-lexicon.ts";
import { hasErrors, type Problem, ProblemError } from "../problem.ts";
import { articleEntities } from "./article-entities.ts";
import { compileEntities, createLibraryCompiler } from "./compile-library.ts";
import { compileRelated, stemsOf } from "./compile-related.ts";
import { createSearchCompiler } from "./compile-search.ts";
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

interface Surroundings extends Pick<Inputs, "knowledge" | "publishers"> {
  problems: Problem[];
}

function readSurroundings(root: string): Surroundings {
  const { knowledge, problems } = readKnowledge(root);
  const { publishers, problems: publisherProblems } = readPublishers(root);
  return { knowledge, publishers, problems: [...problems, ...publisherProblems] };
}

/** The inputs. @throws ProblemError where a file cannot be read */
function sound(around: Surroundings, corpus: ReturnType<typeof readCorpus>): Inputs {
  const { knowledge, publishers, problems } = around;
  const { records, problems: corpusProblems } = corpus;
  const unknown = unknownPublishers(records, publishers.byId);
  const found = [...problems, ...corpusProblems, ...unknown];
  if (hasErrors(found)) throw new ProblemError(found);
  return { knowledge, publishers, records };
}

/**
 * Reads knowledge/ and corpus/ under the project's root.
 * @throws ProblemError where a file cannot be read; what `check` finds besides stops nothing here
 */
export function readInputs(root: string): Inputs {
  return sound(readSurroundings(root), readCorpus(root));
}

/** Compiles records in the light of the same knowledge again and again, each record once. */
function createCompiler({ knowledge, publishers }: Pick<Inputs, "knowledge" | "publishers">) {
  const lexicon = compileLexicon(knowledge);
  const packed = packLexicon(lexicon);
  const detector = createDetector(lexicon);
  const known = new Set(knowledge.entities.map(({ id }) => id));
  const entitiesOf = remember(
    (record: CorpusRecord) => articleEntities(record, detector, known),
    new WeakMap(),
  );
  const entities = compileEntities(knowledge, lexicon);
  const libraryOf = createLibraryCompiler(entities, publishers);
  const searchOf = createSearchCompiler(entities, publishers.byId, entitiesOf);
  const stems = remember<CorpusRecord, ReadonlyMap<number, number>>(stemsOf, new WeakMap());
  return (records: readonly CorpusRecord[]): DataFiles => {
    const saliences = records.map(entitiesOf);
    return {
      lexicon: packed,
      library: libraryOf(records),
      related: compileRelated(records, saliences, stems),
      search: searchOf(records),
    };
  };
}

/** All built data. The same inputs give the same data on every machine. */
export function compileData(inputs: Inputs): DataFiles {
  return createCompiler(inputs)(inputs.records);
}

/** Reads and compiles. @throws ProblemError as `readInputs` does */
export function buildData(root: string): DataFiles {
  return compileData(readInputs(root));
}

/**
 * Builds the same data as `buildData` whenever it is called, and the next time reads and compiles
 * only what has changed: one record, or everything where knowledge/ has.
 * @throws ProblemError as `readInputs` does
 */
export function createBuilder(root: string): () => DataFiles {
  const readRecords = createCorpusReader(root);
  let old: { stamp: string; around: Surroundings; compile?: ReturnType<typeof createCompiler> };
  return () => {
    const stamp = folderStamp(join(root, "knowledge"));
    if (old?.stamp !== stamp) old = { stamp, around: readSurroundings(root) };
    const inputs = sound(old.around, readRecords());
    old.compile ??= createCompiler(inputs);
    return old.compile(inputs.records);
  };
}
