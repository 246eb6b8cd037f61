import type { Lexicon, PackedLexicon } from "../model/lexicon.ts";
import type { BlockReading, Evidence, MarkReasons, Mention } from "../model/mention.ts";
import { explainMention } from "./explain.ts";
import { judgeBlock } from "./judge-block.ts";
import { openOrIndex } from "./packed-lexicon.ts";
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

/** From a lexicon, or, in a fraction of the time, from one that was packed at build time. */
export function createDetector(lexicon: Lexicon | PackedLexicon): Detector {
  const index = openOrIndex(lexicon);
  return {
    read: (blocks) => blocks.map((text) => readBlock(text, index)),
    judge: (readings, evidence) => {
      const page = summarizePage(evidence);
      return readings.map((reading) => judgeBlock(reading, page, index));
    },
    explain: (block, start, end, evidence) => explainMention(block, start, end, evidence, index),
  };
}
