import { describe, expect, it } from "vitest";
import { type KnowledgeRecord, recordSchema } from "../../../src/build/knowledge/record.ts";
import { entityAliases } from "../../../src/build/lexicon/entity-aliases.ts";

const summary = "A body that this test has thought up.";

function rulesOf(kind: KnowledgeRecord["kind"], written: Record<string, unknown>) {
  const parsed = recordSchema.parse({ summary, ...written });
  const record = { ...parsed, id: "x", kind, file: "x.yaml" } as KnowledgeRecord;
  return Object.fromEntries(entityAliases(record, {}).map(({ text, rule }) => [text, rule]));
}

describe("names of a general body", () => {
  it("need AI about them, unless they say it themselves", () => {
    const rules = rulesOf("lab", {
      name: "Acme",
      general: true,
      aliases: ["Acme AI Research", { text: "ACM", rule: "acronym" }],
    });
    expect(rules).toMatchObject({ Acme: "company", "Acme AI Research": undefined, ACM: "acronym" });
  });

  it("follow the rule of general bodies where it is no company", () => {
    expect(rulesOf("institution", { name: "Bank of Ruritania", general: true })).toMatchObject({
      "Bank of Ruritania": "general",
    });
  });

  it("count anywhere where nothing says that the body is general", () => {
    expect(rulesOf("lab", { name: "Acme" })).toEqual({ Acme: undefined });
  });
});

it("spells an initialism with dots as well, under the same rule", () => {
  const aliases = [{ text: "FTC", rule: "acronym" }, "METR"];
  expect(rulesOf("institution", { name: "Trade Commission", aliases })).toMatchObject({
    "F.T.C.": "acronym",
    "M.E.T.R.": undefined,
  });
});
