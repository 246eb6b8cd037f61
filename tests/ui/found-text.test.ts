import { expect, test } from "vitest";
import { splitAtTerms } from "../../src/ui/found-text.tsx";

test("every second piece is a hit, and a whole word", () => {
  expect(splitAtTerms("Safe at last: Airbus, AI's EU", ["safe", "ai", "eu"])).toEqual([
    "",
    "Safe",
    " at last: Airbus, ",
    "AI",
    "'s ",
    "EU",
    "",
  ]);
  expect(splitAtTerms("Safety first, unsafe later", ["safe"])).toHaveLength(1);
});

test("Chinese and Japanese characters are words wherever they stand", () => {
  expect(splitAtTerms("人工智能", ["智"])).toEqual(["人工", "智", "能"]);
});

test("the longest term wins, and letters of any script count as letters", () => {
  expect(splitAtTerms("AI Act", ["ai", "ai act"])).toEqual(["", "AI Act", ""]);
  expect(splitAtTerms("éAI", ["ai"])).toEqual(["éAI"]);
});

test("terms are text and not patterns", () => {
  expect(splitAtTerms("GPT-4.5 (b)", ["4.5", "(b"])).toEqual(["GPT-", "4.5", " ", "(b", ")"]);
});

test("the pieces are the text", () => {
  const text = "SB 53 and SB 1047, signed and vetoed";
  expect(splitAtTerms(text, ["sb", "v"]).join("")).toBe(text);
  expect(splitAtTerms(text, [])).toEqual([text]);
  expect(splitAtTerms(text, [""])).toEqual([text]);
});
