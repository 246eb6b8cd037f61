import { expect, it } from "vitest";
import { remember } from "../../src/search/remember.ts";

it("works each object out once", () => {
  let worked = 0;
  const size = remember((list: number[]) => {
    worked++;
    return list.length;
  });
  const one = [1];
  expect([size(one), size(one), size([1, 2])]).toEqual([1, 1, 2]);
  expect(worked).toBe(2);
});
