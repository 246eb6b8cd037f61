import { expect, it } from "vitest";
import { remember } from "../../src/packed/remember.ts";

it.each([
  ["as long as it lives itself", undefined],
  ["as long as each object lives", new WeakMap()],
])("works each value out once, %s", (_, known) => {
  let worked = 0;
  const size = remember((list: number[]) => {
    worked++;
    return list.length;
  }, known);
  const one = [1];
  expect([size(one), size(one), size([1, 2])]).toEqual([1, 1, 2]);
  expect(worked).toBe(2);
});
