import { expect, test } from "vitest";
import { relationGroups } from "../../src/library/neighbours.tsx";
import { createLibrary } from "../../src/search/library.ts";
import { sampleLibrary } from "../search/sample-corpus.ts";

const library = createLibrary(sampleLibrary);
const groupsOf = (id: string) => {
  const entity = library.entity(id);
  return entity && relationGroups(entity, library.entities());
};

test("relations are named from both ends", () => {
  expect(groupsOf("claude")).toEqual([{ words: "Made by", to: ["anthropic"] }]);
  expect(groupsOf("anthropic")).toEqual([{ words: "Made", to: ["claude"] }]);
  expect(groupsOf("sb-1047")).toEqual([{ words: "See also", to: ["sb-53"] }]);
  expect(groupsOf("openai")).toEqual([]);
});

test("what stands in another relation is not also something to see", () => {
  const claude = library.entity("claude");
  const both = [...(claude?.relations ?? [])];
  both.push({ how: "related-to", to: "anthropic", name: "Anthropic" });
  both.push({ how: "related-to", to: "sb-53", name: "SB 53" });
  expect(claude && relationGroups({ ...claude, relations: both }, [])).toEqual([
    { words: "Made by", to: ["anthropic"] },
    { words: "See also", to: ["sb-53"] },
  ]);
});
