import fc from "fast-check";
import { expect, it } from "vitest";
import { countCommon, namedTogether } from "../../src/search/together.ts";

const rows = fc.uniqueArray(fc.nat(40)).map((list) => list.sort((a, b) => a - b));

it("counts what two lists share, whichever comes first", () => {
  fc.assert(
    fc.property(rows, rows, (a, b) => {
      expect(countCommon(a, b)).toBe(a.filter((row) => b.includes(row)).length);
      expect(countCommon(a, b)).toBe(countCommon(b, a));
    }),
  );
});

it("ranks the others by articles in common and leaves out those without any", () => {
  const table: Record<string, number[]> = { a: [1, 2, 3], b: [3], c: [1, 2], d: [9] };
  expect(namedTogether("a", ["a", "b", "c", "d", "e"], (id) => table[id] ?? [])).toEqual([
    { entity: "c", count: 2 },
    { entity: "b", count: 1 },
  ]);
});
