import { sumEvidence } from "../model/evidence.ts";
import type { Evidence, MarkReasons } from "../model/mention.ts";
import { judgeBlock, judgeCandidates } from "./judge-block.ts";
import { openLexicon } from "./lexicon-file.ts";
import type { LexiconIndex } from "./lexicon-index.ts";

import { summarizePage } from "./page-features.ts";
import { readBlock } from "./read-block.ts";
import { contraWords, proWords, ruleWords } from "./reason-words.ts";
import { type Contribution, probability } from "./score.ts";

/** Why one candidate was taken or refused. */
export interface Explanation {
  block: number;
  start: number;
  end: number;
  text: string;
  alias: string;
  entity: string;
  rule: string;
  prior: number;
  /** What speaks for and against it, the weightiest first. */
  contributions: Contribution[];
  confidence: number;
  taken: boolean;
  verdict: string;
}

/** From the file of a lexicon: explains every candidate of a page that is given as its blocks of text. */
export function createExplainer(
  lexicon: Uint8Array<ArrayBuffer>,
): (blocks: string[]) => Explanation[] {
  const index = openLexicon(lexicon);
  return (blocks) => {
    const readings = blocks.map((text) => readBlock(text, index));
    const page = summarizePage(sumEvidence(readings));
    return readings.flatMap((reading, block) => {
      const mentions = judgeBlock(reading, page, index);
      return judgeCandidates(reading.candidates, page, index).map(({ candidate, score }) => {
        const alias = index.alias(candidate.alias);
        const { start, end } = candidate;
        const entity = alias.entity.id;
        const taken = mentions.some(
          (mention) => mention.start === start && mention.end === end && mention.entity === entity,
        );
        return {
          block,
          start,
          end,
          text: (blocks[block] ?? "").slice(start, end),
          alias: alias.text,
          entity,
          rule: score.rule ?? "always",
          prior: score.prior,
          contributions: score.contributions.sort((a, b) => Math.abs(b.adds) - Math.abs(a.adds)),
          confidence: probability(score.logOdds),
          taken,
          verdict: verdictOn(taken, score.logOdds),
        };
      });
    });
  };
}

/** More reasons than these say nothing new. */
const MOST_REASONS = 4;

/** Of one side's contributions the words for the weightiest; what has no words is left out. */
function wordsFor(words: Record<string, string>, contributions: Contribution[]): string[] {
  const said = contributions
    .sort((a, b) => Math.abs(b.adds) - Math.abs(a.adds))
    .flatMap(({ feature }) => words[feature] ?? []);
  return [...new Set(said)].slice(0, MOST_REASONS);
}

/**
 * Why a span of a block counts as a mention, given all that its page says; null where nothing is
 * found there. `start` and `end` in UTF-16 code units.
 */
export function explainMention(
  block: string,
  start: number,
  end: number,
  evidence: Evidence,
  index: LexiconIndex,
): MarkReasons | null {
  const page = summarizePage(evidence);
  const [best] = judgeCandidates(readBlock(block, index).candidates, page, index)
    .filter(({ candidate }) => candidate.start === start && candidate.end === end)
    .sort((a, b) => b.score.logOdds - a.score.logOdds);
  if (!best) return null;
  const { contributions, logOdds, rule } = best.score;
  return {
    alias: index.alias(best.candidate.alias).text,
    rule: ruleWords[rule ?? "always"] ?? "What stands around it decides",
    pro: wordsFor(
      proWords,
      contributions.filter(({ adds }) => adds > 0),
    ),
    contra: wordsFor(
      contraWords,
      contributions.filter(({ adds }) => adds < 0),
    ),
    confidence: probability(logOdds),
  };
}

function verdictOn(taken: boolean, logOdds: number): string {
  if (taken) return "taken";
  return logOdds < 0 ? "refused: less likely than not" : "refused: another reading decides";
}
