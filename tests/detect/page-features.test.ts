import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexLexicon } from "../../src/detect/lexicon-index.ts";
import { pageFeatures, summarizePage } from "../../src/detect/page-features.ts";
import type { Evidence } from "../../src/model/mention.ts";
import { sampleLexicon } from "./sample-lexicon.ts";

const { aliases } = indexLexicon(sampleLexicon);

function aliasOf(name: string, general = false) {
  const alias = aliases.find(({ text }) => text === name);
  if (!alias) throw new RangeError(name);
  return general ? { ...alias, entity: { ...alias.entity, general } } : alias;
}

const google = aliasOf("Google", true);
const offTopic = (evidence: Evidence, block = {}) =>
  pageFeatures(google, summarizePage(evidence), new Map(), block)["off-topic"] ?? 0;

describe("what has to do with AI only now and then", () => {
  it("is off topic on a long page that never speaks of AI", () => {
    expect(offTopic({ "lang:en": 40 })).toBe(1);
    expect(offTopic({ "lang:en": 20, "lang:fr": 20 })).toBe(1);
  });

  it("is not where a few lines leave that out", () => {
    expect(offTopic({ "lang:en": 3 })).toBe(0);
    expect(offTopic({ "lang:en": 6 })).toBeLessThan(offTopic({ "lang:en": 9 }));
  });

  it("is the less so the more of the page, or of its own passage, is about AI", () => {
    const pages = [0, 3, 30].map((count) => offTopic({ "lang:en": 100, "topic:ai": count }));
    expect(pages).toEqual([...pages].sort((a, b) => b - a));
    expect(offTopic({ "lang:en": 20, "topic:ai": 6 })).toBe(0);
    expect(offTopic({ "lang:en": 40 }, { "topic-ai": 0.5 })).toBe(0.5);
    expect(offTopic({ "lang:en": 40 }, { near: 1 })).toBe(0);
  });

  it("needs law as well as technology where a passage does not speak of AI", () => {
    expect(offTopic({ "lang:en": 40 }, { "topic-policy": 0.9 })).toBe(1);
    expect(offTopic({ "lang:en": 40 }, { "topic-policy": 1, "topic-tech": 1 })).toBe(0);
  });

  it("has a share between 0 and 1, whatever a page says", () => {
    const count = fc.nat({ max: 2000 });
    fc.assert(
      fc.property(count, count, fc.double({ min: 0, max: 1, noNaN: true }), (prose, ai, near) => {
        const value = offTopic({ "lang:en": prose, "topic:ai": ai }, { near });
        return value >= 0 && value <= 1;
      }),
    );
  });
});

it("asks nothing of the kind of what belongs to the field", () => {
  const page = summarizePage({ "lang:en": 40 });
  expect(pageFeatures(aliasOf("Claude"), page, new Map(), {})).not.toHaveProperty("off-topic");
});

it("counts as elsewhere on the page what other blocks say, not its own", () => {
  const page = summarizePage({ "entity:claude": 2 });
  const elsewhere = (own: number) =>
    pageFeatures(aliasOf("Claude"), page, new Map([["claude", own]]), {})["self-page"];
  expect(elsewhere(1)).toBe(1);
  expect(elsewhere(2)).toBe(0);
});
