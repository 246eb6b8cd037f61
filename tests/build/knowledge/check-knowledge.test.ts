import { expect, it } from "vitest";
import { checkKnowledge } from "../../../src/build/knowledge/check-knowledge.ts";
import type { Knowledge } from "../../../src/build/knowledge/read-knowledge.ts";
import { type KnowledgeRecord, recordSchema } from "../../../src/build/knowledge/record.ts";

function record(id: string, fields: Record<string, unknown>): KnowledgeRecord {
  const summary = "A thing that only exists for this test.";
  const parsed = recordSchema.parse({ name: id, summary, ...fields });
  return { ...parsed, id, kind: "lab", file: `knowledge/lab/${id}.yaml` };
}

function problems(...entities: KnowledgeRecord[]): string[] {
  const knowledge: Knowledge = {
    entities,
    jurisdictions: { us: { name: "United States", short: [], words: ["U.S."] } },
    passages: [],
    rules: {
      weights: { near: 4, against: -4 },
      rules: { "common-word": { prior: -2, weights: {} } },
      endings: {},
      topics: {},
    },
  };
  return checkKnowledge(knowledge, "2026-01-01").map(
    ({ field, message }) => `${field}: ${message}`,
  );
}

const claude = {
  name: "Claude",
  aliases: [{ text: "Claude", rule: "common-word", near: ["chatbot"], against: ["Monet"] }],
  examples: {
    match: ["I asked [Claude], a chatbot.", "The chatbot [Claude] knew."],
    avoid: ["Claude Monet painted.", "My friend Claude cooks."],
  },
};

it("passes a record whose examples hold", () => {
  expect(problems(record("claude", claude))).toEqual([]);
});

it("executes the examples", () => {
  const wrong = {
    match: ["[Claude] cooks.", "The chatbot [Claude] knew."],
    avoid: claude.examples.avoid,
  };
  expect(problems(record("claude", { ...claude, examples: wrong }))).toEqual([
    'examples.match.0: not found: "Claude" in "Claude cooks."',
  ]);
});

it("refuses an ambiguous alias without enough examples", () => {
  const [first] = problems(record("claude", { ...claude, examples: {} }));
  expect(first).toContain('"Claude" has a rule, but only 0 sentences to match');
});

it.each([
  ["relations", { relations: [{ "made-by": "nobody" }] }, 'there is no entity "nobody"'],
  ["jurisdiction", { jurisdiction: "xx" }, '"xx" is not in knowledge/jurisdictions.yaml'],
  [
    "aliases.0.rule",
    { aliases: [{ text: "Foo Bar", rule: "odd" }] },
    '"odd" is not in knowledge/rules.yaml',
  ],
  ["status.date", { status: { text: "In force", date: "2027-01-01" } }, "later than 2026-01-01"],
  [
    "steps",
    {
      steps: [
        { text: "b", date: "2025" },
        { text: "a", date: "2024-05" },
      ],
    },
    "not oldest first",
  ],
])("tells what is wrong with %s", (field, fields, message) => {
  const found = problems(record("foo-bar", { name: "Foo Bar Baz", ...fields }));
  expect(found.some((line) => line.startsWith(`${field}: `) && line.includes(message))).toBe(true);
});

it("refuses a name that always counts for two entities", () => {
  const found = problems(
    record("one", { name: "Same Name" }),
    record("two", { name: "Same-Name" }),
  );
  expect(found).toEqual([expect.stringContaining("is also a name of knowledge/lab/one.yaml")]);
});
