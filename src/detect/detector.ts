import type { Lexicon } from "../model/lexicon.ts";
import type { BlockReading, Evidence, MarkReasons, Mention } from "../model/mention.ts";
import { explainMention } from "./explain.ts";
import { judgeBlock } from "./judge-block.ts";
import { openLexicon } from "./lexicon-file.ts";
import { indexLexicon, type LexiconIndex } from "./lexicon-index.ts";
import { summarizePage } from "./page-features.ts";
import { readBlock } from "./read-block.ts";

/**
 * Finds mentions in two steps, so that pages may be read in any order and cut
 * anywhere between blocks: `read` sees one block at a time, `judge` decides with
 * the sum of all blocks' evidence (`sumEvidence`). Neither keeps anything.
 */
export interface Detector {
  read(blocks: string[]): BlockReading[];
  judge(readings: BlockReading[], evidence: Evidence): Mention[][];
  /** Why a span of a block counts as a mention; null where it does not. */
  explain(block: string, start: number, end: number, evidence: Evidence): MarkReasons | null;
}

/** From a lexicon, for the build; seconds for 40,000 names. */
export const createDetector = (lexicon: Lexicon): Detector => detectorOf(indexLexicon(lexicon));

/**
 * From the file of a lexicon, in a few milliseconds.
 * @throws DataFileError where the file is another one, of another version, cut or damaged
 */
export const openDetector = (file: Uint8Array<ArrayBuffer>): Detector =>
  detectorOf(openLexicon(file));

function detectorOf(index: LexiconIndex): Detector {
  return {
    read: (blocks) => blocks.map((text) => readBlock(text, index)),
    judge: (readings, evidence) => {
      const page = summarizePage(evidence);
      return readings.map((reading) => judgeBlock(reading, page, index));
    },
    explain: (block, start, end, evidence) => explainMention(block, start, end, evidence, index),
  };
}
