import fc from "fast-check";
import { expect, it } from "vitest";
import { createDetector, openDetector } from "../../src/detect/detector.ts";
import { openLexicon, packLexicon } from "../../src/detect/lexicon-file.ts";
import { indexLexicon } from "../../src/detect/lexicon-index.ts";
import { sumEvidence } from "../../src/model/evidence.ts";
import { sampleLexicon } from "./sample-lexicon.ts";

const file = packLexicon(sampleLexicon);
const built = createDetector(sampleLexicon);
const opened = openDetector(file);

const words = fc.constantFrom(
  ..."Claude Anthropic’s OpenAI SB 53 California Altman Sam RSP ( ) AI chatbot . Monet GPT - 4o #AIAct AISI Humans& 欧盟人工智能法案 Juneau's".split(
    " ",
  ),
);

it("finds in a stored lexicon what the lexicon itself finds", () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), (list) => {
      const text = list.join(" ");
      const readings = built.read([text]);
      expect(opened.read([text])).toEqual(readings);
      const evidence = sumEvidence(readings);
      expect(opened.judge(readings, evidence)).toEqual(built.judge(readings, evidence));
    }),
  );
});

it("packs to the same bytes every time", () => {
  expect(packLexicon(sampleLexicon)).toEqual(file);
});

it("reads every alias and entity back", () => {
  const wanted = indexLexicon(sampleLexicon);
  const { aliasCount, alias, aliasesOf, cuesOf, rules, weights, partOf } = openLexicon(file);
  expect(aliasCount).toBe(wanted.aliasCount);
  for (const one of wanted.aliases) {
    expect(alias(one.number)).toEqual({ bias: 0, ...one });
    expect(aliasesOf(one.pattern)).toEqual(
      wanted.aliasesOf(one.pattern).map((other) => ({ bias: 0, ...other })),
    );
  }
  expect(cuesOf).toEqual(wanted.cuesOf);
  expect({ rules, weights, partOf }).toEqual({
    rules: wanted.rules,
    weights: wanted.weights,
    partOf: wanted.partOf,
  });
  expect(() => alias(aliasCount)).toThrow(RangeError);
});

it("refuses a file that is cut or damaged", () => {
  expect(() => openLexicon(file.slice(0, -8))).toThrow("The lexicon is cut short");
  const damaged = file.slice();
  damaged[damaged.length >> 1] = 255 - (damaged[damaged.length >> 1] ?? 0);
  expect(() => openLexicon(damaged)).toThrow("The lexicon is damaged");
});
