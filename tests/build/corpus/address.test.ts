import { describe, expect, it } from "vitest";
import { dateInAddress, fitsAddress, hostOf } from "../../../src/build/corpus/address.ts";

describe("hostOf", () => {
  it("drops www. and what is no address", () => {
    expect(hostOf("https://WWW.Daily.example/x")).toBe("daily.example");
    expect(hostOf("daily.example")).toBe("");
  });
});

describe("dateInAddress", () => {
  it.each([
    ["https://a.example/2025/02/11/title", "2025-02-11"],
    ["https://a.example/2025/2/1/title", "2025-02-01"],
    ["https://a.example/news/2025/feb/11/title", "2025-02-11"],
    ["https://a.example/2025-02-11-title", "2025-02-11"],
    ["https://a.example/title-2025-02-11.html", "2025-02-11"],
    ["https://a.example/20250211/title", "2025-02-11"],
    ["https://a.example/2025/02/title", "2025-02"],
  ])("finds the date of %s", (url, date) => {
    expect(dateInAddress(url)).toBe(date);
  });

  it.each([
    "https://a.example/title",
    "https://a.example/bill/2023/20240SB1047",
    "https://a.example/2025/99/title",
    "https://a.example/20259999/",
    "https://a.example/x?date=2025/02/11/",
  ])("finds none in %s", (url) => {
    expect(dateInAddress(url)).toBeUndefined();
  });
});

describe("fitsAddress", () => {
  it("allows a day for time zones, also over the end of a month", () => {
    expect(fitsAddress("2025-02-12", "2025-02-11")).toBe(true);
    expect(fitsAddress("2025-02-13", "2025-02-11")).toBe(false);
    expect(fitsAddress("2025-02-28", "2025-02")).toBe(true);
    expect(fitsAddress("2025-03-01", "2025-02")).toBe(true);
    expect(fitsAddress("2025-01-31", "2025-02")).toBe(true);
    expect(fitsAddress("2025-03-02", "2025-02")).toBe(false);
    expect(fitsAddress("2025-01-01", "2024-12")).toBe(true);
  });
});
