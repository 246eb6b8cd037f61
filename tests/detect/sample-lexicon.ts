import type { Kind } from "../../src/model/entity.ts";
import type { Lexicon, LexiconAlias, LexiconEntity } from "../../src/model/lexicon.ts";

const always = (text: string): LexiconAlias => ({ text, casing: "capital" });

function entity(
  id: string,
  kind: Kind,
  aliases: (string | LexiconAlias)[],
  more: Partial<LexiconEntity> = {},
): LexiconEntity {
  const named = aliases.map((alias) => (typeof alias === "string" ? always(alias) : alias));
  return { id, kind, related: [], aliases: named, ...more };
}

/** A handful of entities with every sort of rule, for tests of detection. */
export const sampleLexicon: Lexicon = {
  entities: [
    entity("anthropic", "lab", ["Anthropic"], { related: ["claude"] }),
    entity("openai", "lab", [{ text: "OpenAI", casing: "any" }, "오픈AI"]),
    entity("google", "lab", [{ text: "Google", casing: "capital", rule: "company" }]),
    entity("humans-and", "lab", ["Humans&"]),
    entity("x-corp", "lab", ["X Corp."]),
    entity("google-deepmind", "lab", ["Google DeepMind"]),
    entity(
      "claude",
      "model",
      [
        {
          text: "Claude",
          casing: "capital",
          rule: "common-word",
          near: ["chatbot", "prompt"],
          against: ["Monet", "painter"],
          wordIn: ["fr"],
        },
      ],
      { related: ["anthropic"], versions: ["Opus", "Sonnet"] },
    ),
    entity("gpt", "model", ["GPT"], { versions: ["mini"] }),
    entity(
      "california-sb-53",
      "policy",
      [
        { text: "SB 53", casing: "capital", rule: "bill-number" },
        { text: "S.B. 53", casing: "capital", rule: "bill-number" },
        always("California SB 53"),
      ],
      { jurisdiction: "us-ca" },
    ),
    entity("eu-ai-act", "policy", [
      { text: "EU AI Act", casing: "any" },
      "Regulation (EU) 2024/1689",
      "KI-Verordnung",
      "欧盟人工智能法案",
      { text: "AIAct", casing: "any", tag: true },
    ]),
    entity("rsp", "policy", [
      "Responsible Scaling Policy",
      { text: "Skalierung", casing: "capital", rule: "common-word", near: ["AI"], lang: "de" },
      { text: "RSP", casing: "exact", rule: "acronym" },
    ]),
    entity("uk-aisi", "institution", [{ text: "AISI", casing: "exact", rule: "acronym" }]),
    entity("us-aisi", "institution", [{ text: "AISI", casing: "exact", rule: "acronym" }]),
    entity("sam-altman", "person", [
      "Sam Altman",
      { text: "Altman", casing: "capital", rule: "surname" },
    ]),
  ],
  rules: {
    "common-word": { prior: -2, weights: {} },
    company: { prior: -2, weights: { "name-before": 0 } },
    surname: { prior: -3, weights: { "name-before": -6, "self-page": 5 } },
    acronym: { prior: -2, weights: {} },
    "bill-number": { prior: -2, weights: { place: 3, "place-page": 2.5 } },
    "lower-case": { prior: 1, weights: { lower: -3 } },
  },
  weights: {
    versioned: 5,
    numbered: 2.5,
    near: 4,
    against: -3,
    "against-beside": -6,
    "name-before": -1.5,
    "name-after": -2.5,
    "topic-ai": 3,
    peers: 2,
    self: 4,
    "self-page": 2.5,
    expansion: 5,
    "other-expansion": -6,
    "other-sense": -5,
    "other-place": -1.5,
    "other-place-beside": -12,
    "place-beside": 4,
    "word-here": -4,
    "word-here-page": -10,
    "other-language": -8,
    "other-language-page": -4,
  },
  context: {},
  topics: {
    ai: ["AI", "model", "chatbot"],
    title: ["Governor"],
    article: ["the", "a"],
    opener: ["But", "In"],
  },
  places: {
    us: { words: ["United States"] },
    "us-ca": { words: ["California", "Sacramento"], partOf: "us" },
    "us-ak": { words: ["Alaska", "Juneau"], partOf: "us" },
  },
  languages: {
    en: { words: ["the", "of", "and", "said", "is"], endings: [] },
    de: { words: ["der", "die", "das", "und", "ist", "des"], endings: ["s"] },
    fr: { words: ["le", "la", "les", "et", "est", "des"], endings: [] },
  },
};
