import { describe, expect, it } from "vitest";
import { DataFileError } from "../../../src/packed/section-file.ts";
import { packIndex } from "../../../src/search/frozen/pack-index.ts";
import { openTextIndex } from "../../../src/search/frozen/text-index.ts";
import { sampleIndex } from "../sample-corpus.ts";

const whole = packIndex(sampleIndex);

describe("an index file", () => {
  it("is the same for the same index, whatever the order of its terms", () => {
    const turned = { ...sampleIndex, terms: [...sampleIndex.terms].reverse() };
    expect(packIndex(turned)).toEqual(whole);
  });

  it("opens wherever it lies in memory", () => {
    const inside = new Uint8Array(whole.length + 3);
    inside.set(whole, 3);
    const { documentCount, dictionary } = openTextIndex(inside.subarray(3));
    expect(documentCount).toBe(sampleIndex.documentCount);
    expect(dictionary.find("governor")).toBeGreaterThan(0);
  });

  it("is not opened with any of its bytes flipped", () => {
    for (let n = 0; n < whole.length; n++) {
      const flipped = whole.slice();
      flipped[n] = (flipped[n] ?? 0) ^ (1 << (n % 8));
      expect(() => openTextIndex(flipped), `byte ${n}`).toThrow(DataFileError);
    }
  });

  it.each([0, 1, 39, 40, whole.length >> 1, whole.length - 1])(
    "is not opened cut to %i bytes",
    (length) => {
      expect(() => openTextIndex(whole.slice(0, length))).toThrow("The search index is cut short");
    },
  );

  it("is told from other files and from other versions", () => {
    const page = new TextEncoder().encode("<!doctype html>".repeat(10));
    expect(() => openTextIndex(page)).toThrow("This is no search index");
    const older = whole.slice();
    older[4] = 0;
    expect(() => openTextIndex(older)).toThrow("another version of Sidelight");
  });
});
