import { expect, it } from "vitest";
import { inOrder } from "../../src/search/in-order.ts";

const found = ["2025-02-11", "2024-01-05", "2024-09-29", "2025-02-11"].map((published, place) => ({
  place,
  article: { published },
}));

it.each([
  ["best", [0, 1, 2, 3]],
  ["newest", [0, 3, 2, 1]],
  ["oldest", [1, 2, 0, 3]],
] as const)("puts the %s first, and leaves what is as old in its order", (sort, places) => {
  expect(inOrder(found, sort).map(({ place }) => place)).toEqual(places);
});
