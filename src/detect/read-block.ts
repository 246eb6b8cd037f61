import type { BlockReading, Candidate, Evidence } from "../model/mention.ts";
import { blockCase } from "./block-case.ts";
import { blockFeatures } from "./features.ts";
import type { LexiconIndex } from "./lexicon-index.ts";
import { spreadOtherSense } from "./other-sense.ts";
import { isCertain, type Scan, type Span, scanBlock } from "./scan-block.ts";
import { isSettled } from "./score.ts";
import { settledCounts } from "./settled-counts.ts";
import { addSettledPeers } from "./settled-peers.ts";

function count(evidence: Evidence, key: string): void {
  evidence[key] = (evidence[key] ?? 0) + 1;
}

function wordEvidence(scan: Scan, index: LexiconIndex): Evidence {
  const evidence: Evidence = {};
  for (const { pattern } of scan.hits) {
    for (const key of index.cuesOf[pattern] ?? []) count(evidence, key);
  }
  return evidence;
}

function candidateOf(span: Span, features: Record<string, number>): Candidate {
  return { start: span.start, end: span.end, alias: span.alias.number, features };
}

/** Reads one block of text on its own. Pure, linear in the text, never throws. */
export const readBlock = (text: string, index: LexiconIndex): BlockReading =>
  readScan(scanBlock(text, index), index);

/** The reading of a scanned block: its candidates are the scan's spans, in the same order. */
export function readScan(scan: Scan, index: LexiconIndex): BlockReading {
  const evidence = wordEvidence(scan, index);
  if (scan.language !== undefined) count(evidence, `lang:${scan.language}`);
  if (scan.spans.length === 0) return { candidates: [], evidence };
  const style = blockCase(scan);
  const features = scan.spans.map((span) =>
    isCertain(span) ? {} : blockFeatures(scan, span, style, index),
  );
  spreadOtherSense(scan.spans, features);
  addSettledPeers(scan.spans, features, ({ alias }, own) => isSettled(index, alias, own));
  const candidates = scan.spans.map((span, i) => {
    const own = features[i] ?? {};
    if (own["other-expansion"]) count(evidence, `other:${span.alias.text}`);
    return candidateOf(span, own);
  });
  for (const [id, times] of settledCounts(candidates, index)) evidence[`entity:${id}`] = times;
  return { candidates, evidence };
}
