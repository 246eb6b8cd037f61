import { describe, expect, test } from "vitest";
import { defaultSettings, offSiteOf, parseSettings } from "../../src/model/settings.ts";

describe("parseSettings", () => {
  test.each([undefined, null, 7, "every", []])("takes the defaults from %j", (stored) => {
    expect(parseSettings(stored)).toEqual(defaultSettings);
  });

  test("keeps the good fields beside bad ones", () => {
    const stored = { marks: "off", theme: "sepia", confidence: 2, offSites: ["a.example", 3] };
    expect(parseSettings(stored)).toEqual({
      ...defaultSettings,
      marks: "off",
      offSites: ["a.example"],
    });
  });
});

describe("offSiteOf", () => {
  const settings = { offSites: ["news.example", "localhost"] };

  test.each([
    ["news.example", "news.example"],
    ["www.news.example", "news.example"],
    ["localhost", "localhost"],
    ["badnews.example", undefined],
    ["example", undefined],
    ["", undefined],
  ])("%s is kept off by %s", (host, site) => {
    expect(offSiteOf(settings, host)).toBe(site);
  });
});
