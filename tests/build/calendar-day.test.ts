import { describe, expect, it } from "vitest";
import { daysBetween, isCalendarDay } from "../../src/build/calendar-day.ts";

describe("isCalendarDay", () => {
  it("takes days that exist", () => {
    expect(isCalendarDay("2024-02-29")).toBe(true);
  });

  it.each(["2025-02-29", "2025-13-01", "2025-2-1", "2025-02", "yesterday", "2025-02-11T00:00"])(
    "refuses %s",
    (text) => {
      expect(isCalendarDay(text)).toBe(false);
    },
  );
});

describe("daysBetween", () => {
  it("counts over leap days, and backwards", () => {
    expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
    expect(daysBetween("2024-03-01", "2024-02-28")).toBe(-2);
  });
});
