import { expect, test } from "vitest";
import { splitAtTerms } from "../../src/ui/found-text.tsx";

test("every second piece is a hit, at the beginning of a word only", () => {
  expect(splitAtTerms("Safety first, unsafe later", ["safe"])).toEqual([
    "",
    "Safe",
    "ty first, unsafe later",
  ]);
});

test("the longest term wins, and letters of any script count as letters", () => {
  expect(splitAtTerms("AI Act", ["ai", "ai act"])).toEqual(["", "AI Act", ""]);
  expect(splitAtTerms("éAI", ["ai"])).toEqual(["éAI"]);
});

test("terms are text and not patterns", () => {
  expect(splitAtTerms("GPT-4.5 (beta)", ["4.", "(b"])).toEqual(["GPT-", "4.", "5 ", "(b", "eta)"]);
});

test("the pieces are the text", () => {
  const text = "SB 53 and SB 1047, signed and vetoed";
  expect(splitAtTerms(text, ["sb", "v"]).join("")).toBe(text);
  expect(splitAtTerms(text, [])).toEqual([text]);
  expect(splitAtTerms(text, [""])).toEqual([text]);
});
