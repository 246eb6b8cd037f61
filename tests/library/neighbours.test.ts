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
