import type { Detector } from "../detect/detector.ts";
import { sumEvidence } from "../model/evidence.ts";
import type { Mention } from "../model/mention.ts";

/** A block of a longer text. */
export interface TextBlock {
  text: string;
  /** Where it begins in the longer text, in UTF-16 units. */
  start: number;
}

/** The lines of a text that hold anything. Each is a block: names do not run over line ends. */
export function splitIntoBlocks(text: string): TextBlock[] {
  return [...text.matchAll(/[^\r\n\u2028\u2029]+/g)].map((line) => ({
    text: line[0],
    start: line.index,
  }));
}

/** The mentions of each block of a page, judged in the light of all blocks. */
export function detectInBlocks(detector: Detector, blocks: string[]): Mention[][] {
  const readings = detector.read(blocks);
  return detector.judge(readings, sumEvidence(readings));
}
