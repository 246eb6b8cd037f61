import { expect, it } from "vitest";
import { listValue } from "./list-value.ts";

const grades = new Map([
  ["a", 3],
  ["b", 3],
  ["c", 2],
  ["d", 0],
]);
const oneStory = (id: string) => (id === "a" || id === "b" ? 1 : undefined);

it("is 1 for the best list and 0 where nothing serves", () => {
  expect(listValue(["a", "b", "c", "d"], grades)).toBe(1);
  expect(listValue(["d", "x"], grades)).toBe(0);
  expect(listValue(["a"], new Map())).toBe(0);
});

it("discounts later places", () => {
  expect(listValue(["c", "a", "b"], grades)).toBeLessThan(listValue(["a", "b", "c"], grades));
  expect(listValue(["d", "d", "d", "d", "d", "a"], grades)).toBe(0);
});

it("counts a story in full once", () => {
  expect(listValue(["a", "c", "b"], grades, oneStory)).toBe(1);
  expect(listValue(["b", "c", "a"], grades, oneStory)).toBe(1);
  expect(listValue(["a", "b", "c"], grades, oneStory)).toBeLessThan(1);
});
