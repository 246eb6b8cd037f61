import { describe, expect, it } from "vitest";
import type { CorpusRecord } from "../../../src/build/corpus/record.ts";
import { articleEntities } from "../../../src/build/data/article-entities.ts";
import { createDetector } from "../../../src/detect/detector.ts";
import { sampleLexicon } from "../../detect/sample-lexicon.ts";

const detector = createDetector(sampleLexicon);
const known = new Set(["anthropic", "openai", "claude"]);

function record(title: string, digest: string, about: string[]): CorpusRecord {
  const rest = { descriptive: false, url: "", publisher: "", published: "", language: "en" };
  return {
    id: "x",
    file: "x.md",
    lines: {},
    kind: "news",
    reviewed: true,
    title,
    digest,
    about,
    ...rest,
  };
}

describe("articleEntities", () => {
  it("weighs what a record names by its rank, and what detection finds by place and number", () => {
    const article = record(
      "Anthropic and OpenAI answer",
      "Google DeepMind was asked too. OpenAI sent a letter.",
      ["anthropic", "claude"],
    );
    const saliences = articleEntities(article, detector, known);
    const of = (id: string) => saliences.get(id) ?? 0;
    expect(of("anthropic")).toBe(100);
    expect(of("claude")).toBe(80);
    expect(of("openai")).toBeLessThan(of("claude"));
    expect(of("openai")).toBeGreaterThan(of("google-deepmind"));
    expect(of("google-deepmind")).toBeGreaterThan(0);
  });

  it("leaves out entities that do not exist", () => {
    expect([...articleEntities(record("A", "B", ["ghost"]), detector, known)]).toEqual([]);
  });
});
