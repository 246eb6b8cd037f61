import { expect, test } from "vitest";
import { newsSince } from "../../src/library/news-note.tsx";
import { article } from "../popup/fixtures.ts";

const articles = [
  { article: article("new", "New", { published: "2026-10-01" }) },
  { article: article("old", "Old", { published: "2026-09-12" }) },
];
const status = { text: "In force", date: "2026-10-02" };

test("news are a status, steps and articles after the day, the weightiest first", () => {
  const steps = [{ text: "Challenged in court", date: "2026-10-05" }, status];
  expect(newsSince({ status, steps }, articles, "2026-09-12")).toEqual([
    "its status is now “In force”",
    "Challenged in court",
    "1 new article",
  ]);
});

test("what is as old as the last look is no news", () => {
  expect(newsSince({ status, steps: [status] }, articles, "2026-10-02")).toEqual([]);
});
