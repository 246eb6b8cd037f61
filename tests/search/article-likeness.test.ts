import { describe, expect, it } from "vitest";
import { createArticleLikeness } from "../../src/search/article-likeness.ts";
import { unpackSignatures } from "../../src/search/packed-signatures.ts";
import { sampleLibrary, sampleRelated } from "./sample-corpus.ts";

const likeness = createArticleLikeness(
  sampleRelated,
  unpackSignatures(sampleRelated.signatures),
  sampleLibrary.articles.id.length,
);
const row = (title: RegExp) => sampleLibrary.articles.title.findIndex((one) => title.test(one));
const [veto, retold, summit] = [row(/^Governor vetoes/), row(/vetoed by/), row(/summit/)];

describe("createArticleLikeness", () => {
  it("finds two tellings of a story alike in words and in what they are about", () => {
    expect(likeness.words(veto, retold)).toBeGreaterThan(0.5);
    expect(likeness.entities(veto, retold)).toBeGreaterThan(0.9);
    expect(likeness.words(veto, summit)).toBeLessThan(0.1);
    expect(likeness.entities(veto, summit)).toBeLessThan(0.2);
  });

  it("is 1 for an article and itself, the same both ways, and 0 where there is no such article", () => {
    expect(likeness.entities(veto, veto)).toBeCloseTo(1);
    expect(likeness.entities(veto, summit)).toBe(likeness.entities(summit, veto));
    expect(likeness.entities(veto, 999)).toBe(0);
  });
});
