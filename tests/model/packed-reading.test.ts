import { expect, test } from "vitest";
import { packReadings, unpackCandidates } from "../../src/model/packed-reading.ts";

const candidate = { start: 0, end: 6, alias: 3, features: { "own.exact": 1 } };

test("packs what holds anything, and gives the candidates back", () => {
  const packed = packReadings([
    { candidates: [], evidence: {} },
    { candidates: [candidate, candidate], evidence: { "topic:ai": 1 } },
    { candidates: [], evidence: { "place:us": 2 } },
  ]);
  expect(packed.map(([index, { count, evidence }]) => [index, count, evidence])).toEqual([
    [1, 2, { "topic:ai": 1 }],
    [2, 0, { "place:us": 2 }],
  ]);
  expect(packed.map(([, { candidates }]) => unpackCandidates(candidates))).toEqual([
    [candidate, candidate],
    [],
  ]);
});
