import { expect, test } from "vitest";
import type { RelatedArticle } from "../../src/model/card.ts";
import { pageArticles } from "../../src/panel/page-articles.ts";
import { beforeAndSince } from "../../src/panel/panel.tsx";
import { article, readPage } from "../popup/fixtures.ts";

const lists: Record<string, string[]> = {
  openai: ["a", "b", "c"],
  meta: ["d", "b"],
};
const related = (entity: string): RelatedArticle[] =>
  (lists[entity] ?? []).map((id) => ({ ...article(id, id), reason: `about ${entity}` }));

function briefingWith(counts: Record<string, number>) {
  const entries = Object.entries(counts).map(([entity, count]) => ({
    entity,
    kind: "lab" as const,
    count,
  }));
  const page = readPage(entries);
  if (page.state !== "read") throw new Error("The page is read");
  return page.briefing;
}
const ids = (articles: RelatedArticle[]) => articles.map(({ id }) => id);

test("an article that several entities have comes first, and comes once", () => {
  const articles = pageArticles(briefingWith({ openai: 3, meta: 3 }), related, 10);
  expect(ids(articles)).toEqual(["b", "a", "d", "c"]);
  expect(articles[0]?.reason).toBe("about openai");
});

test("what the page names more often weighs more", () => {
  expect(ids(pageArticles(briefingWith({ openai: 1, meta: 9 }), related, 2))).toEqual(["b", "d"]);
});

test("a page without names has no articles", () => {
  expect(pageArticles(briefingWith({}), related, 10)).toEqual([]);
});

test("on a page with a date, what has happened since comes first", () => {
  const dated: RelatedArticle[] = [
    { ...article("old", "Old"), reason: "", when: "before" },
    { ...article("new", "New"), reason: "", when: "since" },
  ];
  expect(beforeAndSince(dated).map(({ id, group }) => [id, group])).toEqual([
    ["new", "Since this page"],
    ["old", "Before this page"],
  ]);
  const undated = [{ ...article("any", "Any"), reason: "" }];
  expect(beforeAndSince(undated)).toEqual(undated);
});
