import type { CorpusRecord } from "../../../src/build/corpus/record.ts";
import type { EntityId } from "../../../src/model/entity.ts";
import type { RelatedData } from "../../../src/model/library.ts";
import type { PageContext } from "../../../src/model/page.ts";
import type { Library } from "../../../src/search/library.ts";
import { recognizePage } from "../../../src/search/page-itself.ts";
import { createRelated } from "../../../src/search/related.ts";
import { countStems, signatureOf } from "../../../src/search/signature.ts";

/** Ids of an entity's articles, best first for a page. */
export type Ranking = (entity: EntityId, page: PageContext, limit: number) => string[];

type Value = (row: number, entity: EntityId, page: PageContext) => number;

/** What text similarity knows of an article: all its stems, not only those that the built data keeps. */
function textVectors(records: readonly CorpusRecord[]) {
  const counts = records.map(({ title, digest }) => countStems(title, digest));
  const frequencies = new Map<number, number>();
  for (const hash of counts.flatMap((stems) => [...stems.keys()])) {
    frequencies.set(hash, (frequencies.get(hash) ?? 0) + 1);
  }
  const frequency = (hash: number) => frequencies.get(hash) ?? 0;
  const vector = (stems: ReadonlyMap<number, number>) => {
    const known = new Map([...stems].filter(([hash]) => frequencies.has(hash)));
    const { hashes, weights } = signatureOf(known, frequency, records.length, known.size);
    return new Map(hashes.map((hash, n) => [hash, weights[n] ?? 0]));
  };
  return { ofPage: vector, ofArticles: counts.map(vector) };
}

function cosine(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const [hash, weight] of a) sum += weight * (b.get(hash) ?? 0);
  return sum;
}

/**
 * The ranking of the product, and those that it must beat. All leave the page itself out, and but
 * for the last choose among the articles of the entity. Records are the rows of library and table.
 */
export function createRankings(
  data: RelatedData,
  library: Library,
  records: readonly CorpusRecord[],
): Record<string, Ranking> {
  const related = createRelated(data, library);
  const vectors = textVectors(records);
  /** Best first by a number; of equals, the newer. */
  const byValue =
    (rowsOf: (entity: EntityId) => readonly number[], value: Value): Ranking =>
    (entity, page, limit) => {
      const isPage = recognizePage(page);
      return rowsOf(entity)
        .flatMap((row) => {
          const record = records[row];
          if (record === undefined || isPage(record.url, record.title)) return [];
          return [{ id: record.id, row, value: value(row, entity, page) }];
        })
        .sort((a, b) => b.value - a.value || b.row - a.row)
        .slice(0, limit)
        .map(({ id }) => id);
    };
  const salience = (row: number, entity: EntityId) => {
    const at = data.entities.indexOf(entity);
    return data.salience[at]?.[data.postings[at]?.indexOf(row) ?? -1] ?? 0;
  };
  const likeness: Value = (row, _, page) => {
    const own = vectors.ofPage(countStems(page.title, page.passage));
    return cosine(own, vectors.ofArticles[row] ?? new Map());
  };
  const everywhere = records.map((_, row) => row);
  return {
    Sidelight: (entity, page, limit) => related.related(entity, page, limit).map(({ id }) => id),
    "newest first": byValue(related.rows, (row) => row),
    "most salient first": byValue(related.rows, salience),
    "text similarity, of the entity's articles": byValue(related.rows, likeness),
    "text similarity, of all articles": byValue(() => everywhere, likeness),
  };
}
