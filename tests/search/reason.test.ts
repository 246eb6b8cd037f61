import { describe, expect, it } from "vitest";
import type { PageContext } from "../../src/model/page.ts";
import { createLibrary } from "../../src/search/library.ts";
import { createRelated } from "../../src/search/related.ts";
import { pageWith, sampleLibrary, sampleRelated } from "./sample-corpus.ts";

const library = createLibrary(sampleLibrary);
const related = createRelated(sampleRelated, library);

function reason(entity: string, title: RegExp, page: Partial<PageContext> = {}) {
  return related.related(entity, pageWith(page), 9).find((article) => title.test(article.title))
    ?.reason;
}

describe("reasonFor", () => {
  it("names the law itself", () => {
    expect(reason("sb-1047", /as introduced/)).toBe("the law itself");
  });

  it("names what the entity itself said, and when that was near", () => {
    expect(reason("anthropic", /Letter/)).toBe("what Anthropic itself said");
    expect(reason("anthropic", /Letter/, { published: "2024-08-23" })).toBe(
      "what Anthropic said the same week",
    );
  });

  it("names whom else the page is about and who speaks", () => {
    expect(reason("sb-1047", /Letter/, { entities: { anthropic: 1 } })).toBe("what Anthropic said");
  });

  it("names up to two things that the page is about too", () => {
    const entities = { "sb-53": 2, "scott-wiener": 1, anthropic: 1, "eu-ai-act": 5 };
    expect(reason("sb-1047", /signs/, { entities })).toMatch(/^also about .+ and .+$/);
    expect(reason("sb-1047", /signs/, { entities: { "sb-53": 1 } })).toBe(
      "also about California SB 53",
    );
  });

  it("falls back on the week, the kind and the rank", () => {
    expect(reason("sb-1047", /vetoes/, { published: "2024-10-01" })).toBe("from the same week");
    expect(reason("claude", /chatbot/)).toBe("an opinion on Claude");
    expect(reason("eu-ai-act", /Europe/)).toBe("chiefly about EU AI Act");
    expect(reason("openai", /vetoes/)).toBe("mentions OpenAI");
  });
});
