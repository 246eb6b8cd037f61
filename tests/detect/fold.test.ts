import fc from "fast-check";
import { expect, it } from "vitest";
import { fold, foldUnit, isOwnToken, isWordUnit, SKIPPED } from "../../src/detect/fold.ts";

it.each([
  ["Café", "cafe"],
  ["Cafe\u0301", "cafe"],
  ["ＧＰＴ－４", "gpt-4"],
  ["GPT\u20114", "gpt-4"],
  ["a\u00a0b\u202fc", "a b c"],
  ["soft\u00adhyphen", "softhyphen"],
  ["zero\u200bwidth", "zerowidth"],
  ["OpenAI’s", "openai's"],
  ["Claude™ and Copilot®", "claude and copilot"],
  ["OpenAI²", "openai"],
  ["한국", "한국"],
  ["ラマ", "ラマ"],
])("folds %s", (text, wanted) => {
  expect(fold(text)).toBe(wanted);
});

it("folds what is folded to itself", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => fold(fold(text)) === fold(text)));
});

it("never folds a unit of a word to nothing", () => {
  for (let unit = 0; unit < 65536; unit++) {
    if (isWordUnit(unit)) expect(foldUnit(unit)).not.toBe(SKIPPED);
  }
});

it("tells scripts without spaces", () => {
  const own = [..."法の한ー"].every((char) => isOwnToken(char.charCodeAt(0)));
  expect(own).toBe(true);
  expect(isOwnToken("ж".charCodeAt(0))).toBe(false);
});
