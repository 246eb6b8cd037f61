import fc from "fast-check";
import { expect, it } from "vitest";
import { tokenize } from "../../src/detect/tokens.ts";

function words(text: string): string[] {
  const { count, start, end } = tokenize(text);
  return Array.from({ length: count }, (_, i) => text.slice(start[i], end[i]));
}

it.each([
  ["SB1047 passed", ["SB", "1047", "passed"]],
  ["GPT-4o", ["GPT", "4", "o"]],
  ["S.B. 53", ["S", "B", "53"]],
  ["soft\u00adhyphen", ["soft\u00adhyphen"]],
  ["人工智能", ["人", "工", "智", "能"]],
  ["OpenAI의", ["OpenAI", "의"]],
  [" — ", []],
])("splits %s", (text, wanted) => {
  expect(words(text)).toEqual(wanted);
});

it("gives tokens in order, apart, and none empty", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const { count, start, end } = tokenize(text);
      let last = 0;
      for (let i = 0; i < count; i++) {
        expect(start[i]).toBeGreaterThanOrEqual(last);
        expect(end[i]).toBeGreaterThan(start[i] as number);
        last = end[i] as number;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});
