import { describe, expect, it } from "vitest";
import { pageContext } from "../../src/build/page-context.ts";
import { createDetector } from "../../src/detect/detector.ts";
import { sampleLexicon } from "../detect/sample-lexicon.ts";

const detector = createDetector(sampleLexicon);
const page = {
  title: "A summit ends",
  url: "https://daily.example/1",
  published: "2025-02-11",
  text: "Nothing is named here.\n\nAnthropic asked for more.\nOpenAI and Anthropic differ.",
};

describe("pageContext", () => {
  it("tells what the content script would: counts, and the block of the first mention", () => {
    expect(pageContext(detector, page, "openai")).toMatchObject({
      url: page.url,
      title: page.title,
      published: page.published,
      entities: { anthropic: 2, openai: 1 },
      passage: "OpenAI and Anthropic differ.",
    });
  });

  it("gives the beginning where the page does not name the entity", () => {
    const { passage } = pageContext(detector, page, "nobody");
    expect(passage.startsWith("Nothing is named here.")).toBe(true);
  });
});
