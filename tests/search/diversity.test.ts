import { describe, expect, it } from "vitest";
import { type Choosable, pickDiverse } from "../../src/search/diversity.ts";

function candidate(row: number, score: number, more: Partial<Choosable> = {}): Choosable {
  return { row, score, publisher: row, day: row * 100, isSource: false, ...more };
}

const rows = (chosen: Choosable[]) => chosen.map(({ row }) => row);
const unlike = () => 0;

describe("pickDiverse", () => {
  it("takes the best where all differ", () => {
    const candidates = [candidate(1, 3), candidate(2, 2), candidate(3, 1)];
    expect(rows(pickDiverse(candidates, 2, unlike))).toEqual([1, 2]);
  });

  it("puts a second article of a publisher behind a slightly worse one of another", () => {
    const candidates = [
      candidate(1, 1, { publisher: 7 }),
      candidate(2, 0.95, { publisher: 7 }),
      candidate(3, 0.9),
    ];
    expect(rows(pickDiverse(candidates, 3, unlike))).toEqual([1, 3, 2]);
  });

  it("takes a retelling only where nothing else is left", () => {
    const candidates = [
      candidate(1, 2, { day: 5 }),
      candidate(2, 1.9, { day: 6 }),
      candidate(3, 0.1),
    ];
    const alike = (a: Choosable, b: Choosable) => (a.row + b.row === 3 ? 0.4 : 0);
    expect(rows(pickDiverse(candidates, 3, alike))).toEqual([1, 3, 2]);
  });

  it("does not take a document for a retelling of the report on it", () => {
    const candidates = [
      candidate(1, 2, { day: 5 }),
      candidate(2, 1.9, { day: 5, isSource: true }),
      candidate(3, 0.1),
    ];
    const alike = (a: Choosable, b: Choosable) => (a.row + b.row === 3 ? 0.4 : 0);
    expect(rows(pickDiverse(candidates, 2, alike))).toEqual([1, 2]);
  });

  it("gives all there are where more are wanted", () => {
    expect(pickDiverse([candidate(1, 1)], 5, unlike)).toHaveLength(1);
    expect(pickDiverse([], 5, unlike)).toEqual([]);
  });
});
