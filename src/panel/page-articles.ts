import type { RelatedArticle } from "../model/card.ts";
import type { EntityId } from "../model/entity.ts";
import type { PageBriefing, PageContext } from "../model/page.ts";

/** What a page names less often than its first few is not what it is about. */
const mostEntities = 6;
/** Reciprocal rank fusion (Cormack, Clarke and Büttcher, 2009); small, because the lists are short. */
const evenness = 5;

type FindRelated = (entity: EntityId, page: PageContext, limit: number) => RelatedArticle[];

/**
 * The articles that fit a page as a whole, best first: those of the entities that it names most,
 * where one that several of them have counts for each.
 */
export function pageArticles(
  { entries, context }: Pick<PageBriefing, "entries" | "context">,
  related: FindRelated,
  limit: number,
): RelatedArticle[] {
  const named = entries.toSorted((a, b) => b.count - a.count).slice(0, mostEntities);
  const fused = new Map<string, { article: RelatedArticle; score: number }>();
  for (const { entity, count } of named) {
    // The tenth mention tells less than the second.
    const weight = count / (count + 1);
    related(entity, context, limit).forEach((article, rank) => {
      const one = fused.get(article.id) ?? { article, score: 0 };
      one.score += weight / (evenness + rank);
      fused.set(article.id, one);
    });
  }
  const best = [...fused.values()].sort((a, b) => b.score - a.score).slice(0, limit);
  return best.map(({ article }) => article);
}
