import { expect, it } from "vitest";
import { spellNumbered } from "../../../src/build/lexicon/numbered-names.ts";

const texts = (...call: Parameters<typeof spellNumbered>) =>
  spellNumbered(...call).map(({ text }) => text);

const nowhere = { long: [], short: [] };
const texas = { long: ["Texas"], short: ["Tex."] };

it("spells a bill in every usual way, and with its state", () => {
  const all = texts("bill", "SB 1047", { long: ["California"], short: ["Cal.", "CA"] });
  for (const wanted of [
    "SB 1047",
    "S.B. 1047",
    "Senate Bill 1,047",
    "California SB 1047",
    "Cal. S.B. 1047",
  ]) {
    expect(all).toContain(wanted);
  }
});

it("lets a bill count by itself only behind its state", () => {
  for (const { text, needsPlace } of spellNumbered("bill", "HB 149", texas)) {
    expect(needsPlace).toBe(!text.startsWith("Tex"));
  }
});

it.each([
  ["order", "14110", "Exec. Order No. 14,110"],
  ["order", "14110", "E.O. 14110"],
  ["regulation", "2024/1689", "règlement (UE) 2024/1689"],
  ["directive", "2019/790", "Directive (EU) 2019/790"],
  ["standard", "ISO/IEC 42001", "ISO 42001"],
] as const)("%s %s makes %s", (generator, number, wanted) => {
  expect(texts(generator, number, nowhere)).toContain(wanted);
});

it("refuses what is no bill number", () => {
  expect(() => spellNumbered("bill", "the safety bill", nowhere)).toThrow(/not a bill number/);
});
