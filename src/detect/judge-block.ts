import type { BlockReading, Candidate, Mention } from "../model/mention.ts";
import type { LexiconIndex } from "./lexicon-index.ts";
import { type PageSummary, pageFeatures } from "./page-features.ts";
import { probability, ruleOf, type Score, scoreSpan } from "./score.ts";
import { settledCounts } from "./settled-counts.ts";

/** A mention is what is more likely than not. */
const ACCEPT = 0;
/** Readings of one span whose log-odds differ by less are equally likely: odds of 3 to 2. */
const TIE = Math.log(1.5);

export interface Judged {
  candidate: Candidate;
  score: Score;
}

/** Scores the candidates of one block in the light of the whole page. */
export function judgeCandidates(
  candidates: readonly Candidate[],
  page: PageSummary,
  index: LexiconIndex,
): Judged[] {
  const own = settledCounts(candidates, index);
  return candidates.map((candidate) => {
    const alias = index.alias(candidate.alias);
    const rule = ruleOf(alias.rule, candidate.features);
    const block = candidate.features;
    const features =
      rule === undefined ? {} : { ...block, ...pageFeatures(alias, page, own, block) };
    return { candidate, score: scoreSpan(index, rule, features, alias.bias) };
  });
}

const length = ({ start, end }: Candidate): number => end - start;

/** The longest first; of one span's readings the likeliest first. */
function byPreference(a: Judged, b: Judged): number {
  return (
    length(b.candidate) - length(a.candidate) ||
    a.candidate.start - b.candidate.start ||
    b.score.logOdds - a.score.logOdds ||
    a.candidate.alias - b.candidate.alias
  );
}

function mentionOf(readings: Judged[], index: LexiconIndex): Mention {
  const [best] = readings as [Judged, ...Judged[]];
  const entityOf = ({ candidate }: Judged) => index.alias(candidate.alias).entity;
  const entity = entityOf(best);
  if (entity === undefined) throw new RangeError("a reading without an entity");
  const others = readings
    .filter(({ score }) => best.score.logOdds - score.logOdds < TIE)
    .flatMap((reading) => entityOf(reading)?.id ?? [])
    .filter((id) => id !== entity.id);
  const { start, end } = best.candidate;
  const confidence = Math.round(probability(best.score.logOdds) * 1000) / 1000;
  const mention = { start, end, entity: entity.id, kind: entity.kind, confidence };
  return others.length === 0 ? mention : { ...mention, others: [...new Set(others)] };
}

/**
 * Which readings are of a part of a longer name that was refused for the same entity: where Mark
 * Carney is somebody else, so is the Carney in it.
 */
function partsOfRefused(readings: readonly Judged[], index: LexiconIndex) {
  const refused = new Map<string, number>();
  const keyAt = (candidate: Candidate, unit: number) =>
    `${index.alias(candidate.alias).entity.id} ${unit}`;
  for (const { candidate, score } of readings) {
    if (score.logOdds >= ACCEPT) continue;
    for (let unit = candidate.start; unit < candidate.end; unit++) {
      const key = keyAt(candidate, unit);
      refused.set(key, Math.max(refused.get(key) ?? 0, length(candidate)));
    }
  }
  return ({ candidate }: Judged): boolean =>
    (refused.get(keyAt(candidate, candidate.start)) ?? 0) > length(candidate);
}

/** The mentions of one block: the longest accepted names, none overlapping another, in order. */
export function judgeBlock(
  reading: BlockReading,
  page: PageSummary,
  index: LexiconIndex,
): Mention[] {
  const readings = judgeCandidates(reading.candidates, page, index);
  const isPart = partsOfRefused(readings, index);
  const accepted = readings
    .filter((judged) => judged.score.logOdds >= ACCEPT && !isPart(judged))
    .sort(byPreference);
  const taken = new Map<number, Judged[]>();
  const covered = new Set<number>();
  for (const judged of accepted) {
    const { start, end } = judged.candidate;
    const same = taken.get(start);
    if (same !== undefined && same[0]?.candidate.end === end) {
      same.push(judged);
      continue;
    }
    if (covered.has(start) || covered.has(end - 1)) continue;
    taken.set(start, [judged]);
    for (let i = start; i < end; i++) covered.add(i);
  }
  return [...taken.values()]
    .map((readings) => mentionOf(readings, index))
    .sort((a, b) => a.start - b.start);
}
