import { expect, test } from "vitest";
import { type Backup, formatBackup, parseBackup } from "../../src/model/backup.ts";
import { defaultSettings } from "../../src/model/settings.ts";

const backup: Backup = {
  settings: { ...defaultSettings, marks: "every", offSites: ["bank.example"] },
  saved: [{ what: "entity", id: "openai", on: "2026-11-21" }],
  watched: ["eu-ai-act"],
  looks: { "eu-ai-act": { dataDate: "2026-09-12" } },
  history: [{ what: "search", id: "veto", on: "2026-11-21" }],
};

test("a backup comes back as it was", () => {
  expect(parseBackup(formatBackup(backup))).toEqual(backup);
});

test.each(["", "{", "null", "[]", "{}", "7", '{"kind":"bookmarks"}'])("%j is no backup", (text) => {
  expect(parseBackup(text)).toBeUndefined();
});

test("what is wrong inside is left out", () => {
  const broken = { kind: "sidelight-backup", settings: { marks: "loud" }, saved: 3, looks: null };
  expect(parseBackup(JSON.stringify(broken))).toEqual({
    settings: defaultSettings,
    saved: [],
    watched: [],
    looks: {},
    history: [],
  });
});
