import type { ArticleKind } from "../model/article.ts";
import type { RelatedArticle } from "../model/card.ts";
import type { EntityId } from "../model/entity.ts";
import type { RelatedData } from "../model/library.ts";
import type { PageContext } from "../model/page.ts";
import { createArticleLikeness } from "./article-likeness.ts";
import { type Choosable, pickDiverse } from "./diversity.ts";
import type { Library } from "./library.ts";
import { unpackSignatures } from "./packed-signatures.ts";
import { recognizePage } from "./page-itself.ts";
import { createPageWords } from "./page-words.ts";
import { daysApart, publishedRange } from "./published-range.ts";
import { raiseByBest } from "./raise-by-best.ts";
import { reasonFor } from "./reason.ts";
import { shareEntities } from "./shared-entities.ts";

/**
 * What each part of the ranking may add. The page's own words count most. Tuned on the judged pages
 * of tests/gold/related: see docs/benchmarks.md.
 */
const weights = { words: 1, entities: 0.7, salience: 0.2, nearness: 0.25, kind: 0.03 };

/** A passage has few words; those of the articles that fit it best say more of its matter. */
const raising = { best: 3, gain: 0.6 };

/** Sources for which there is no better one, down to what is only somebody's view. */
const kindWorth: Record<ArticleKind, number> = {
  law: 1,
  primary: 1,
  report: 0.7,
  analysis: 0.6,
  "press-release": 0.5,
  news: 0.5,
  opinion: 0.3,
};
/** Days from the page's date at which an article is as far as can be. */
const FAR = 1200;
/** Candidates that diversity chooses from, for each article wanted. */
const CHOICE = 6;
/** Salience, of 100, from which an article is about an entity in the first place. */
const CHIEF = 85;

export interface Related {
  /**
   * The articles about an entity that fit a page best, best first, never the page itself.
   * Total: an unknown entity has none; a page without text is ranked by salience and date.
   */
  related(entity: EntityId, page: PageContext, limit: number): RelatedArticle[];
  /** Rows of all articles about the entity, oldest first. */
  rows(entity: EntityId): readonly number[];
}

/** 1 on the page's day, 0 when far: the first days of distance say more than the later ones. */
function nearness(days: number): number {
  return Math.max(0, 1 - Math.log1p(days) / Math.log1p(FAR));
}

interface Ranked extends Choosable {
  salience: number;
  /** Words shared with the page. */
  words: number;
}

/** Keeps the best of many without sorting all. */
function keepBest(best: Ranked[], one: Ranked, most: number): void {
  const worst = best.at(-1);
  if (best.length >= most && worst !== undefined && one.score <= worst.score) return;
  let at = best.length;
  while (at > 0 && (best[at - 1]?.score ?? 0) < one.score) at--;
  best.splice(at, 0, one);
  if (best.length > most) best.pop();
}

/** Whether an article came before or since a page; unknown where either date is, or is only the page's year. */
function sideOf(article: string, page: string | undefined): RelatedArticle["when"] {
  if (page === undefined || (article.length < page.length && page.startsWith(article)))
    return undefined;
  return article > page ? "since" : "before";
}

/** Opens the table of related articles. */
export function createRelated(data: RelatedData, library: Library): Related {
  const { columns, articleCount } = library;
  const rowOf = new Map(data.entities.map((id, row) => [id, row]));
  const signatures = unpackSignatures(data.signatures);
  const pageWords = createPageWords(data, signatures, articleCount);
  const published = columns.published.map(publishedRange);
  const likeness = createArticleLikeness(data, signatures, articleCount);
  const wordsInCommon = (a: Ranked, b: Ranked) => likeness.words(a.row, b.row);

  const rank = (
    entity: number,
    page: PageContext,
    share: (row: number) => number,
    most: number,
  ) => {
    const shareWords = pageWords(page);
    const today = publishedRange(page.published ?? library.dataDate);
    const best: Ranked[] = [];
    const saliences = data.salience[entity] ?? [];
    data.postings[entity]?.forEach((row, n) => {
      const salience = saliences[n] ?? 0;
      const range = published[row] ?? today;
      const kind = columns.kind[row] ?? "news";
      const words = shareWords(row);
      const score =
        weights.words * words +
        weights.entities * share(row) +
        weights.salience * (salience / 100) +
        weights.nearness * nearness(daysApart(range, today)) +
        weights.kind * kindWorth[kind];
      const publisher = columns.publisher[row] ?? -1;
      const isSource = kind === "law" || kind === "primary" || kind === "report";
      keepBest(best, { row, score, salience, words, published: range, publisher, isSource }, most);
    });
    return best;
  };

  return {
    rows: (id) => data.postings[rowOf.get(id) ?? -1] ?? [],
    related(id, page, limit) {
      const entity = rowOf.get(id);
      if (entity === undefined || !(limit > 0)) return [];
      const shared = shareEntities(data, rowOf, articleCount, page.entities, id);
      const isPage = recognizePage(page);
      const others = rank(entity, page, shared.share, limit * CHOICE).filter(
        ({ row, words }) => !isPage(columns.url.at(row) ?? "", columns.title.at(row) ?? "", words),
      );
      return pickDiverse(raiseByBest(others, wordsInCommon, raising), limit, likeness).flatMap(
        ({ row, salience }): RelatedArticle[] => {
          const article = library.article(row);
          if (article === undefined) return [];
          const isChief = salience >= CHIEF;
          const reason = reasonFor({
            entity: id,
            article,
            publisher: library.publisherEntity(row),
            shared: shared.of(row),
            isChief,
            page,
            library,
          });
          const when = sideOf(article.published, page.published);
          return [{ ...article, reason, ...(when && { when }) }];
        },
      );
    },
  };
}
