import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { publishedDay } from "../../../src/build/readers/published.ts";

describe("publishedDay", () => {
  it.each([
    "2025-02-11",
    "2025-02-11 22:11:09",
    "2025-02-11T23:30:00-08:00",
    "20250211",
    "Tue, 11 Feb 2025 22:11:09 +0000",
    "11 February 2025",
    "February 11, 2025",
    "Feb. 11, 2025",
    "Tuesday, February 11th, 2025",
  ])("reads %s as it was published, without converting zones", (text) => {
    expect(publishedDay(text)).toBe("2025-02-11");
  });

  it.each([
    "",
    "soon",
    "2025-02-30",
    "2025-02",
    "11/02/2025",
    20250211,
    null,
    new Date(Number.NaN),
  ])("does not guess at %s", (value) => {
    expect(publishedDay(value)).toBeUndefined();
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        publishedDay(value);
      }),
    );
  });
});
