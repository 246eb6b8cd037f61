import type { EntityId, Kind } from "../../src/model/entity.ts";
import type { BlockReading, Evidence, Mention } from "../../src/model/mention.ts";
import { packReadings, unpackCandidates } from "../../src/model/packed-reading.ts";

const names: { pattern: RegExp; entity: EntityId; kind: Kind; needs?: EntityId }[] = [
  { pattern: /\bOpen\s?AI\b/g, entity: "openai", kind: "lab" },
  { pattern: /\bAnthropic\b/g, entity: "anthropic", kind: "lab" },
  { pattern: /\bClaude\b/g, entity: "claude", kind: "model", needs: "anthropic" },
  { pattern: /\bSam\s+Altman\b/g, entity: "sam-altman", kind: "person" },
  { pattern: /\b(?:EU\s+)?AI\s+Act\b/g, entity: "eu-ai-act", kind: "policy" },
];

export function readBlock(text: string): BlockReading {
  const evidence: Evidence = {};
  const candidates = names.flatMap(({ pattern, entity }, alias) =>
    [...text.matchAll(pattern)].map((match) => {
      evidence[`entity:${entity}`] = (evidence[`entity:${entity}`] ?? 0) + 1;
      return { start: match.index, end: match.index + match[0].length, alias, features: {} };
    }),
  );
  if (/\bsaid\b/.test(text)) evidence["topic:talk"] = 1;
  return { candidates: candidates.sort((a, b) => a.start - b.start), evidence };
}

export function judgeBlock({ candidates }: BlockReading, evidence: Evidence): Mention[] {
  return candidates.flatMap(({ start, end, alias }) => {
    const name = names[alias];
    if (!name) return [];
    const isSure = !name.needs || (evidence[`entity:${name.needs}`] ?? 0) > 0;
    return [{ start, end, entity: name.entity, kind: name.kind, confidence: isSure ? 0.9 : 0.2 }];
  });
}

/** A background that knows five names, one of which only counts beside another, and a word. */
export function createFakeBackground() {
  const texts: string[] = [];
  let inFlight = 0;
  let mostInFlight = 0;

  /** Answers in a later task, as messages do. */
  async function answer<T>(value: T): Promise<T> {
    inFlight++;
    mostInFlight = Math.max(mostInFlight, inFlight);
    await new Promise((resolve) => setTimeout(resolve));
    inFlight--;
    return value;
  }

  return {
    /** Every text that was ever sent. */
    texts,
    mostInFlight: () => mostInFlight,
    read(blocks: string[]) {
      texts.push(...blocks);
      return answer(packReadings(blocks.map(readBlock)));
    },
    judge: (packed: string[], evidence: Evidence) => {
      const readings = packed.map((text) => ({ candidates: unpackCandidates(text), evidence: {} }));
      return answer(readings.map((reading) => judgeBlock(reading, evidence)));
    },
  };
}
