import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysApart, publishedRange } from "../../src/search/published-range.ts";

const apart = (a: string, b: string) => daysApart(publishedRange(a), publishedRange(b));

describe("daysApart", () => {
  it("counts calendar days", () => {
    expect(apart("2024-02-28", "2024-03-01")).toBe(2);
    expect(apart("2024-03-01", "2024-02-28")).toBe(2);
    expect(apart("2025-02-11", "2025-02-11")).toBe(0);
  });

  it("takes a month or a year alone for any of its days", () => {
    expect(apart("2025-02", "2025-02-28")).toBe(0);
    expect(apart("2025-02", "2025-03-03")).toBe(3);
    expect(apart("2025", "2025-12-31")).toBe(0);
    expect(apart("2025", "2024-12-30")).toBe(2);
    expect(apart("2024-12", "2025-01")).toBe(1);
  });

  it("is total", () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => apart(a, b) >= 0));
  });
});
