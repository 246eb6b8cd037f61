import { describe, expect, it } from "vitest";
import { foldText, wordsOf } from "../../src/search/words.ts";

describe("foldText", () => {
  it("drops case, accents, full width and what cannot be seen", () => {
    expect(foldText("RÈGLEMENT Ｏｐｅｎ\u00ADAI")).toBe("reglement openai");
  });
});

describe("wordsOf", () => {
  it("leaves a possessive ending out", () => {
    expect(wordsOf("Newsom’s veto, the firms' letter")).toEqual([
      "newsom",
      "veto",
      "the",
      "firms",
      "letter",
    ]);
  });

  it("takes each Chinese and Japanese character for a word, but not Korean ones", () => {
    expect(wordsOf("欧盟AI法案")).toEqual(["欧", "盟", "ai", "法", "案"]);
    expect(wordsOf("인공지능 기본법")).toEqual(["인공지능", "기본법"]);
  });

  it("finds no words where there are none", () => {
    expect(wordsOf(" — … ")).toEqual([]);
  });
});
