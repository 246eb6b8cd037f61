import { describe, expect, it } from "vitest";
import { searchTerms } from "../../src/search/search-terms.ts";

describe("searchTerms", () => {
  it.each([
    "SB 1047",
    "S.B. 1047",
    "SB-1047",
    "sb1047",
    "Senate Bill 1047",
    "Senate Bill No. 1047",
  ])("finds the bill in %s", (text) => {
    expect(searchTerms(text)).toContain("sb1047");
  });

  it.each([
    ["H.R. 7757", "hr7757"],
    ["AB 2013", "ab2013"],
    ["E.O. 14,110", "eo14110"],
    ["Executive Order 14110", "eo14110"],
    ["GPT-4o", "gpt4o"],
    ["Llama 3.1", "llama3.1"],
    ["GPT-5.5, released", "gpt5.5"],
    ["Llama 3. It", "llama3"],
  ])("reads %s as %s", (text, term) => {
    expect(searchTerms(text)).toContain(term);
  });

  it("keeps versions of a name apart", () => {
    expect(searchTerms("GPT-5.5")).not.toContain("gpt5");
  });

  it("leaves stop words and lone letters out, also before numbers", () => {
    expect(searchTerms("in 2024 the act of a state")).toEqual(["2024", "act", "state"]);
  });

  it("gives a term that stands there already once", () => {
    expect(searchTerms("sb1047")).toEqual(["sb1047"]);
  });
});
