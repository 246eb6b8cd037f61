import type { IndexParts } from "./frozen/pack-index.ts";
import { fieldTerms, type IndexedArticle, indexedFields } from "./indexed-article.ts";

/** How often an article has each term, by the number of the field. */
export type CountedArticle = readonly ReadonlyMap<string, number>[];

/** Counts an article's terms. This is most of the work of indexing it, and needs no other article. */
export function countArticle(article: IndexedArticle): CountedArticle {
  return indexedFields.map((field) => {
    const counts = new Map<string, number>();
    for (const term of fieldTerms(article, field)) counts.set(term, (counts.get(term) ?? 0) + 1);
    return counts;
  });
}

/** The documents of a term in a field, as far as they are known. */
function pairsOf(terms: Map<string, number[][]>, term: string, field: number): number[] {
  const postings = terms.get(term) ?? [];
  if (postings.length === 0) terms.set(term, postings);
  const pairs = postings[field] ?? [];
  postings[field] = pairs;
  return pairs;
}

/** The text index of articles; their numbers are their places in the list. It is the one that MiniSearch makes. */
export function indexArticles(articles: readonly CountedArticle[]): IndexParts {
  const fieldCount = indexedFields.length;
  const lengths = new Uint16Array(articles.length * fieldCount);
  const sums = new Float64Array(fieldCount);
  const terms = new Map<string, number[][]>();
  articles.forEach((fields, document) => {
    fields.forEach((counts, field) => {
      lengths[document * fieldCount + field] = Math.min(counts.size, 0xffff);
      sums[field] = (sums[field] ?? 0) + counts.size;
      for (const [term, count] of counts) {
        pairsOf(terms, term, field).push(document, count);
      }
    });
  });
  const averages = sums.map((sum) => sum / (articles.length || 1));
  return { documentCount: articles.length, fieldCount, lengths, averages, terms };
}
