import type { ArticleView } from "../model/card.ts";
import type { Sort } from "../model/sort.ts";

/** The same articles in the order that the reader wants; the best first as they come. */
export function inOrder<T extends { article: Pick<ArticleView, "published"> }>(
  found: readonly T[],
  sort: Sort,
): T[] {
  if (sort === "best") return [...found];
  const direction = sort === "newest" ? -1 : 1;
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return found.toSorted((a, b) => direction * compare(a.article.published, b.article.published));
}
