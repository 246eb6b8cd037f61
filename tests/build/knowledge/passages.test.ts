import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { isNamed, parsePassages, readPassages } from "../../../src/build/knowledge/passages.ts";
import { isHeldOut } from "../../gold/halves.ts";

const mention = { start: 4, end: 10, text: "Claude", type: "model", names: ["Claude"] };
const line = (text: string) => JSON.stringify({ id: "x-1", text, mentions: [mention] });

it("reads a passage from each line", () => {
  expect(parsePassages(`${line("Ask Claude.")}\n\n${line("Say Claude?")}\n`)).toHaveLength(2);
});

it("refuses a mention that does not stand where it says", () => {
  expect(() => parsePassages(line("We ask Claude."))).toThrow("does not stand");
});

it("tells an entity by any of its names, whatever their punctuation", () => {
  expect(isNamed({ ...mention, names: ["S.B. 53"] }, ["California SB 53", "SB 53"])).toBe(true);
  expect(isNamed(mention, ["Claudette"])).toBe(false);
});

it("tells of a broken file and reads the rest", () => {
  const root = mkdtempSync(join(tmpdir(), "passages-"));
  mkdirSync(join(root, "p"));
  writeFileSync(join(root, "p", "a.jsonl"), "{");
  writeFileSync(join(root, "p", "b.jsonl"), line("Ask Claude."));
  const { passages, problems } = readPassages(root, "p");
  expect(passages).toHaveLength(1);
  expect(problems).toMatchObject([{ file: "p/a.jsonl", severity: "error" }]);
});

it("keeps what is learnt from and what is held out apart, by id", () => {
  const root = resolve(import.meta.dirname, "../../..");
  const learnt = readPassages(root, "knowledge/passages").passages;
  const held = readPassages(root, "tests/gold/items").passages;
  expect(learnt.length).toBeGreaterThan(1000);
  expect(learnt.filter(({ id }) => isHeldOut(id))).toEqual([]);
  expect(held.filter(({ id }) => !isHeldOut(id))).toEqual([]);
});
