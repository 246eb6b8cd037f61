import type { BlockReading, Evidence } from "./mention.ts";

/** The sum of the blocks' evidence. Commutative and associative, so order cannot matter. */
export function sumEvidence(readings: Iterable<Pick<BlockReading, "evidence">>): Evidence {
  const sum: Evidence = {};
  for (const { evidence } of readings) {
    for (const key in evidence) sum[key] = (sum[key] ?? 0) + (evidence[key] ?? 0);
  }
  return sum;
}
