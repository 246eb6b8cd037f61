import type { BlockReading, Candidate, FoundReading } from "./mention.ts";

/** The readings that hold anything, packed: most blocks of most pages hold nothing and need not travel. */
export function packReadings(readings: readonly BlockReading[]): FoundReading[] {
  const found: FoundReading[] = [];
  readings.forEach(({ candidates, evidence }, index) => {
    const count = candidates.length;
    if (count === 0 && Object.keys(evidence).length === 0) return;
    const packed = count > 0 ? JSON.stringify(candidates) : "";
    found.push([index, { count, candidates: packed, evidence }]);
  });
  return found;
}

/** The candidates that `packReadings` has packed. */
export function unpackCandidates(packed: string): Candidate[] {
  return packed === "" ? [] : (JSON.parse(packed) as Candidate[]);
}
