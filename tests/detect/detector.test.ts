import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDetector } from "../../src/detect/detector.ts";
import { sumEvidence } from "../../src/model/evidence.ts";
import type { Mention } from "../../src/model/mention.ts";
import { sampleLexicon } from "./sample-lexicon.ts";

const detector = createDetector(sampleLexicon);

function detect(...blocks: string[]): Mention[][] {
  const readings = detector.read(blocks);
  return detector.judge(readings, sumEvidence(readings));
}

/** `entity:text` of every mention in one block. */
function found(text: string, ...page: string[]): string[] {
  const [mentions = []] = detect(text, ...page);
  return mentions.map(({ start, end, entity }) => `${entity}:${text.slice(start, end)}`);
}

describe("spelling", () => {
  it.each([
    ["Anthropic's plan", ["anthropic:Anthropic"]],
    ["An OpenAI-backed startup", ["openai:OpenAI"]],
    ["(Anthropic/OpenAI)", ["anthropic:Anthropic", "openai:OpenAI"]],
    ["Open\u00adAI and Anth\u200bropic", ["openai:Open\u00adAI", "anthropic:Anth\u200bropic"]],
    ["ＯｐｅｎＡＩ", ["openai:ＯｐｅｎＡＩ"]],
    ["the EU\u00a0AI\u202fAct", ["eu-ai-act:EU\u00a0AI\u202fAct"]],
    ["EU AI-Act", ["eu-ai-act:EU AI-Act"]],
    ["Regulation (EU) 2024/1689.", ["eu-ai-act:Regulation (EU) 2024/1689"]],
    ["die KI\u2011Verordnung", ["eu-ai-act:KI\u2011Verordnung"]],
    ["通过欧盟人工智能法案了", ["eu-ai-act:欧盟人工智能法案"]],
    ["오픈AI는 발표했다", ["openai:오픈AI"]],
    ["#AIAct today", ["eu-ai-act:AIAct"]],
    ["AIAct today", []],
    ["OPENAI SUED", ["openai:OPENAI"]],
    ["Google DeepMind", ["google-deepmind:Google DeepMind"]],
    ["misanthropic OpenAIs", []],
    ["OpenAI, Inc. and Anthropic PBC", ["openai:OpenAI, Inc.", "anthropic:Anthropic PBC"]],
    ["Humans& and humans, Humans too", ["humans-and:Humans&"]],
    ["OpenAI, including", ["openai:OpenAI"]],
    ["X Corp. sued; X Corp won", ["x-corp:X Corp.", "x-corp:X Corp"]],
  ])("%s", (text, wanted) => {
    expect(found(text)).toEqual(wanted);
  });

  it.each([
    ["GPT-4o", "GPT-4o"],
    ["GPT 4o mini is cheap", "GPT 4o mini"],
    ["GPT‑6 was new", "GPT‑6"],
    ["gpt-4.1-mini-2025-04-14", "gpt-4.1-mini-2025-04-14"],
    ["Claude 3.5 Sonnet's answer", "Claude 3.5 Sonnet"],
    ["Claude Opus 4.1 wrote", "Claude Opus 4.1"],
    ["Claude3", "Claude3"],
    ["Claude 4: a review", "Claude 4"],
  ])("version %s", (text, wanted) => {
    expect(found(text).map((mention) => mention.split(":")[1] ?? "")).toEqual([wanted]);
  });

  it.each([
    ["Das ist OpenAIs Modell und Anthropics.", ["openai:OpenAI", "anthropic:Anthropic"]],
    ["Der Sinn des EU AI Acts", ["eu-ai-act:EU AI Act"]],
    ["Die Wette Sam Altmans", ["sam-altman:Sam Altman"]],
    ["The day of OpenAIs and Anthropics", []],
    ["Das ist ein OpenAIsmus und ein GPTs", ["gpt:GPT"]],
  ])("an ending that the language writes on to the name: %s", (text, wanted) => {
    expect(found(text)).toEqual(wanted);
  });

  it.each([
    "see https://anthropic.com/news or anthropic.com",
    "mail sam@OpenAI.org",
    "import OpenAI.client",
    "set OPENAI_API_KEY and ANTHROPIC_KEY",
    "open /home/OpenAI/readme",
    "type `Anthropic` there",
  ])("nothing in %s", (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("evidence", () => {
  it("takes an ambiguous word by the words beside it", () => {
    expect(found("I asked Claude, the chatbot, for help.")).toEqual(["claude:Claude"]);
    expect(found("Claude Monet painted ponds.")).toEqual([]);
    expect(found("Claude keeps bees.")).toEqual([]);
  });

  it("weighs the language of the passage, and of the page", () => {
    const anthropic = "anthropic:Anthropic";
    expect(found("Claude is the AI of Anthropic.")).toEqual(["claude:Claude", anthropic]);
    expect(found("Claude est la reine et les AI des Anthropic.")).toEqual([anthropic]);
    expect(found("Claude, AI, Anthropic", "Le pain est la vie et les AI.")).toEqual([anthropic]);
    expect(found("Die AI: Skalierung der Anthropic")).toEqual(["rsp:Skalierung", anthropic]);
    expect(found("The AI: Skalierung of Anthropic")).toEqual([anthropic]);
  });

  it("keeps to one sense in a passage", () => {
    const page = "Claude, the chatbot of Anthropic, is an AI model.";
    expect(found("Claude Monet gardened. Claude also painted.", page)).toEqual([]);
    expect(found("Claude also wrote.", page)).toEqual(["claude:Claude"]);
  });

  it("takes a surname after the full name, wherever on the page that stands", () => {
    expect(found("Altman said no.", "Sam Altman runs OpenAI.")).toEqual(["sam-altman:Altman"]);
    expect(found("Altman said no.", "Robert Altman made films.")).toEqual([]);
    expect(found("Ms Hill-Altman said no.", "Sam Altman runs OpenAI.")).toEqual([]);
    expect(found("Robert Altman said no.", "Sam Altman runs OpenAI.")).toEqual([]);
  });

  it("takes a bill's number only where its state is named", () => {
    expect(found("California's SB 53 passed.")).toEqual(["california-sb-53:SB 53"]);
    expect(found("California SB 53 passed.")).toEqual(["california-sb-53:California SB 53"]);
    expect(found("SB 53 passed.")).toEqual([]);
    expect(found("S.B. 53 passed.", "Sacramento votes on an AI model bill.")).toEqual([
      "california-sb-53:S.B. 53",
    ]);
    expect(found("Juneau's SB 53 is about salmon, Sacramento's SB 53 about models.")).toEqual([
      "california-sb-53:SB 53",
    ]);
  });

  it("knows an abbreviation by its expansion", () => {
    expect(found("the Responsible Scaling Policy (RSP)")).toEqual([
      "rsp:Responsible Scaling Policy",
      "rsp:RSP",
    ]);
    expect(found("the Rhode State Police (RSP) and AI")).toEqual([]);
  });

  it("gives both readings where they are equally likely", () => {
    const [[mention]] = detect("The AISI tested an AI model and a chatbot with Anthropic.") as [
      Mention[],
    ];
    expect([mention?.entity, ...(mention?.others ?? [])].sort()).toEqual(["uk-aisi", "us-aisi"]);
  });
});

const words = fc.constantFrom(
  ..."Claude Anthropic OpenAI SB 53 California Altman Sam RSP ( ) AI model . Monet GPT - 4o ’s \u200b 欧盟人工智能法案 \ud800 #AIAct AISI".split(
    " ",
  ),
);
const passage = fc.array(words, { maxLength: 25 }).map((list) => list.join(" "));

describe("whatever the text", () => {
  it("never throws, and mentions lie in order within it", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), passage), (text) => {
        let last = 0;
        for (const { start, end, confidence } of detect(text)[0] ?? []) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(confidence).toBeGreaterThanOrEqual(0.5);
          last = end;
        }
      }),
    );
  });

  it("does not depend on the order or the parts in which a page arrives", () => {
    fc.assert(
      fc.property(
        fc.array(passage, { maxLength: 6 }),
        fc.array(fc.nat(), { maxLength: 6 }),
        (page, keys) => {
          const whole = detect(...page);
          const order = page.map((_, i) => i).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
          const parts = order
            .map((i) => detector.read([page[i] ?? ""])[0])
            .filter((part) => part !== undefined);
          const judged = detector.judge(parts, sumEvidence(parts));
          order.forEach((i, position) => {
            expect(judged[position]).toEqual(whole[i]);
          });
        },
      ),
    );
  });

  it.each([
    ["one letter", "a".repeat(1_000_000)],
    ["one name", "Claude ".repeat(15_000)],
    ["near matches", "Responsible Scaling ".repeat(30_000)],
    ["open brackets", "(((((".repeat(100_000)],
    ["lone surrogates", "\ud83d".repeat(300_000)],
    ["one long address", `https://x.y/${"Claude".repeat(50_000)}`],
  ])("reads a very long run of %s", (_, text) => {
    expect(() => detect(text)).not.toThrow();
  });
});
