import { describe, expect, it } from "vitest";
import {
  packSignatures,
  similarity,
  unpackSignatures,
} from "../../src/search/packed-signatures.ts";
import {
  countStems,
  SIGNATURE_STEMS,
  signatureOf,
  WEIGHT_SCALE,
} from "../../src/search/signature.ts";

const texts = [
  "The governor vetoed the safety bill for large models",
  "A veto of the governor ends the bill on the safety of models",
  "Bees return to the roofs of the opera",
];
const counts = texts.map((text) => countStems("", text));
const frequency = (hash: number) => counts.filter((stems) => stems.has(hash)).length;
const signatures = counts.map((stems) => signatureOf(stems, frequency, texts.length));
const table = unpackSignatures(packSignatures(signatures));

describe("signatureOf", () => {
  it("has unit length, ascending hashes and no more stems than asked for", () => {
    const signature = signatureOf(countStems(texts[0] ?? "", texts[1] ?? ""), frequency, 3, 4);
    expect(signature.hashes).toHaveLength(4);
    expect(Math.hypot(...signature.weights)).toBeCloseTo(1);
    expect(signature.hashes).toEqual([...signature.hashes].sort((a, b) => a - b));
  });

  it("counts a title's words more", () => {
    const [plain, titled] = [countStems("", "veto bill"), countStems("veto", "bill")];
    expect(Math.max(...titled.values())).toBeGreaterThan(Math.max(...plain.values()));
  });
});

describe("packed signatures", () => {
  it("come back as they were, each article with the same room", () => {
    signatures.forEach(({ hashes, weights }, n) => {
      const from = n * SIGNATURE_STEMS;
      expect([...table.hashes.slice(from, from + hashes.length)]).toEqual(hashes);
      weights.forEach((weight, at) => {
        expect((table.weights[from + at] ?? 0) / WEIGHT_SCALE).toBeCloseTo(weight, 1);
      });
    });
    expect(table.weights).toHaveLength(texts.length * SIGNATURE_STEMS);
  });

  it("are alike where the texts are", () => {
    expect(similarity(table, 0, 0)).toBeCloseTo(1, 1);
    expect(similarity(table, 0, 1)).toBeGreaterThan(0.5);
    expect(similarity(table, 0, 2)).toBe(0);
    expect(similarity(table, 1, 0)).toBe(similarity(table, 0, 1));
  });

  it("read anything without throwing", () => {
    expect(unpackSignatures("\u{1F600} no signature!").hashes.length).toBeGreaterThan(0);
    expect(unpackSignatures("").hashes).toHaveLength(0);
  });
});
