import type { EntityId } from "../model/entity.ts";
import type { RelatedData } from "../model/library.ts";
import { rarity } from "./rarity.ts";

/** What a page names besides the entity whose articles are ranked. */
export interface SharedEntities {
  /** How much of that an article is about too, 0 to 1. */
  share(row: number): number;
  /** Which of it, the most telling first. */
  of(row: number): EntityId[];
}

/** Salience under which an article only mentions an entity. */
const ABOUT = 30;

interface Other {
  id: EntityId;
  postings: number[];
  salience: number[];
  weight: number;
}

/** Rare entities tell more than those that every article names; so do those the page names often. */
function weigh(articles: number, total: number, count: number): number {
  return rarity(articles, total) * (count / (count + 1));
}

/** Where a number stands in an ascending list; -1 where it does not. */
function placeOf(list: readonly number[], wanted: number): number {
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((list[middle] ?? 0) < wanted) from = middle + 1;
    else to = middle;
  }
  return list[from] === wanted ? from : -1;
}

/** Weighs what page and articles share, for ranking and for the reasons given. */
export function shareEntities(
  data: Pick<RelatedData, "entities" | "postings" | "salience">,
  rowOf: ReadonlyMap<EntityId, number>,
  articleCount: number,
  named: Readonly<Record<EntityId, number>>,
  except: EntityId,
): SharedEntities {
  const others = Object.entries(named).flatMap(([id, count]): Other[] => {
    const postings = data.postings[rowOf.get(id) ?? -1];
    const salience = data.salience[rowOf.get(id) ?? -1];
    if (id === except || !postings?.length || !salience || !(count > 0)) return [];
    return [{ id, postings, salience, weight: weigh(postings.length, articleCount, count) }];
  });
  const sums = new Float32Array(articleCount);
  for (const { postings, salience, weight } of others) {
    postings.forEach((row, n) => {
      sums[row] = (sums[row] ?? 0) + (weight * (salience[n] ?? 0)) / 100;
    });
  }
  return {
    share(row) {
      const sum = sums[row] ?? 0;
      // Saturates: the third thing in common tells less than the first.
      return sum / (sum + 1);
    },
    of(row) {
      const found = others.flatMap(({ id, postings, salience, weight }) => {
        const about = salience[placeOf(postings, row)] ?? 0;
        return about >= ABOUT ? [{ id, telling: weight * about }] : [];
      });
      return found.sort((a, b) => b.telling - a.telling).map(({ id }) => id);
    },
  };
}
