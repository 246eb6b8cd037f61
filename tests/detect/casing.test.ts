import { expect, it } from "vitest";
import { caseFit, isAllCaps } from "../../src/detect/casing.ts";

it.each([
  ["capital", "Claude", "Claude", "fits"],
  ["capital", "Claude", "CLAUDE", "fits"],
  ["capital", "Claude", "claude", "lower"],
  ["capital", "xAI", "XAI", "fits"],
  ["exact", "xAI", "XAI", "fits"],
  ["capital", "règlement sur l'IA", "Règlement sur l'IA", "fits"],
  ["capital", "AI Act", "AI act", "partly"],
  ["capital", "AI Act", "ai act", "lower"],
  ["exact", "RSP", "RSP", "fits"],
  ["exact", "RSP", "Rsp", "wrong"],
  ["exact", "METR", "metr", "wrong"],
  ["exact", "ITU", "İTÜ", "wrong"],
  ["exact", "ITU", "ＩＴＵ", "fits"],
  ["any", "OpenAI", "openai", "fits"],
  ["exact", "欧盟", "欧盟", "fits"],
] as const)("%s %s as %s %s", (casing, alias, found, wanted) => {
  expect(caseFit(casing, alias, found)).toBe(wanted);
});

it("knows a headline in capitals", () => {
  expect(isAllCaps("NEWSOM VETOES SB 1047")).toBe(true);
  expect(isAllCaps("Newsom vetoes SB 1047")).toBe(false);
  expect(isAllCaps("1047")).toBe(false);
});
