import { expect, it } from "vitest";
import { parseExample } from "../../../src/build/knowledge/examples.ts";

it("takes out the brackets and keeps their places", () => {
  const { text, spans } = parseExample("Ask [Claude] or [GPT-4o].");
  expect(text).toBe("Ask Claude or GPT-4o.");
  expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(["Claude", "GPT-4o"]);
});

it("reads a doubled bracket as a bracket of the text", () => {
  expect(parseExample("he said [[sic]] so")).toEqual({ text: "he said [sic] so", spans: [] });
});
