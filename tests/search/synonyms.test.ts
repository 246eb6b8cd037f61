import { describe, expect, it } from "vitest";
import { stem } from "../../src/search/stem.ts";
import { synonymsOf } from "../../src/search/synonyms.ts";

describe("synonymsOf", () => {
  it("knows other words for a word in any of its forms", () => {
    expect(synonymsOf("delayed")).toContain("postpone");
    expect(synonymsOf("postponing")).toContain("delay");
    expect(synonymsOf("italian")).toContain("italy");
  });

  it("knows none for most words, and never the word itself", () => {
    expect(synonymsOf("transparency").map(stem)).not.toContain(stem("transparency"));
    expect(synonymsOf("anthropic")).toEqual([]);
    expect(synonymsOf("")).toEqual([]);
  });
});
