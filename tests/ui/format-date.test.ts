import { expect, test } from "vitest";
import { formatDate } from "../../src/ui/format-date.ts";

test("a day stays the day as published, in the reader's way of writing it", () => {
  expect(formatDate("2025-02-11", "en-GB")).toBe("11 Feb 2025");
  expect(formatDate("2025-02-11", "en-US")).toBe("Feb 11, 2025");
  expect(formatDate("2025-02-11", "de")).toBe("11. Feb. 2025");
});

test.each(["Pacific/Kiritimati", "Pacific/Pago_Pago"])("no shift in %s", (zone) => {
  const before = process.env.TZ;
  process.env.TZ = zone;
  expect(formatDate("2024-12-31", "en-GB")).toBe("31 Dec 2024");
  expect(formatDate("2025-01-01", "en-GB")).toBe("1 Jan 2025");
  process.env.TZ = before;
});

test("a date is no more precise than it was given", () => {
  expect(formatDate("2026-08", "en-GB")).toBe("Aug 2026");
  expect(formatDate("2026", "en-GB")).toBe("2026");
});

test("what is no date comes back as it is", () => {
  expect(formatDate("soon", "en-GB")).toBe("soon");
  expect(formatDate("", "en-GB")).toBe("");
});
