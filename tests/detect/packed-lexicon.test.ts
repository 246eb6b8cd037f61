import fc from "fast-check";
import { expect, it } from "vitest";
import { createDetector } from "../../src/detect/detector.ts";
import { packLexicon } from "../../src/detect/packed-lexicon.ts";
import { sumEvidence } from "../../src/model/evidence.ts";
import type { PackedLexicon } from "../../src/model/lexicon.ts";
import { sampleLexicon } from "./sample-lexicon.ts";

const stored = JSON.parse(JSON.stringify(packLexicon(sampleLexicon))) as PackedLexicon;
const built = createDetector(sampleLexicon);
const opened = createDetector(stored);

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
  expect(JSON.stringify(packLexicon(sampleLexicon))).toBe(
    JSON.stringify(packLexicon(sampleLexicon)),
  );
});
