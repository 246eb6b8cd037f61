import { expect, test } from "vitest";
import { nameEntries } from "../../src/ui/named-entities.ts";

test("names are grouped by kind, the most frequent first, then by the alphabet", () => {
  const entries = [
    { entity: "newsom", kind: "person", count: 9 },
    { entity: "openai", kind: "lab", count: 2 },
    { entity: "mistral", kind: "lab", count: 5 },
    { entity: "anthropic", kind: "lab", count: 2 },
  ] as const;
  const names = nameEntries(entries, (id) => id.toUpperCase()).map(({ name }) => name);
  expect(names).toEqual(["MISTRAL", "ANTHROPIC", "OPENAI", "NEWSOM"]);
});

test("an entity that the library does not know is left out", () => {
  expect(nameEntries([{ entity: "gone", kind: "lab", count: 1 }], () => undefined)).toEqual([]);
});
