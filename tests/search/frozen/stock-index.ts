/** The text index as MiniSearch itself makes and serialises it, to hold ours against. */
import MiniSearch, { type Options } from "minisearch";
import type { IndexParts } from "../../../src/search/frozen/pack-index.ts";
import {
  fieldTerms,
  type IndexedArticle,
  type IndexedField,
  indexedFields,
} from "../../../src/search/indexed-article.ts";

/** What MiniSearch serialises, as far as it is packed. */
export interface StockData {
  documentCount: number;
  fieldIds: Record<string, number>;
  fieldLength: Record<string, number[]>;
  averageFieldLength: number[];
  /** Every term, with its frequency in each document by field. */
  index: [term: string, frequencies: Record<string, Record<string, number>>][];
}

const SEPARATOR = "\n";

/** With these MiniSearch indexes what Sidelight does. */
export const stockOptions: Options<IndexedArticle & { id: number }> = {
  fields: [...indexedFields],
  tokenize: (text) => (text === "" ? [] : text.split(SEPARATOR)),
  // Terms are folded already, and stop words gone.
  processTerm: (term) => term,
  extractField: (article, field) =>
    // MiniSearch wants its id as it is, not as text.
    field === "id"
      ? (article.id as unknown as string)
      : fieldTerms(article, field as IndexedField).join(SEPARATOR),
  autoVacuum: false,
};

export function stockIndex(articles: readonly IndexedArticle[]): MiniSearch {
  const index = new MiniSearch(stockOptions);
  index.addAll(articles.map((article, id) => ({ ...article, id })));
  return index;
}

/** MiniSearch's index as ours is packed. Documents must have been added in the order of their ids, from 0. */
export function partsOf(index: MiniSearch): IndexParts {
  const data: StockData = JSON.parse(JSON.stringify(index));
  const { documentCount, fieldIds, fieldLength, averageFieldLength } = data;
  const fieldCount = Object.keys(fieldIds).length;
  const rows = Array.from({ length: documentCount }, (_, n) => fieldLength[n] ?? []);
  const fields = Array.from({ length: fieldCount }, (_, n) => n);
  return {
    documentCount,
    fieldCount,
    lengths: Uint16Array.from(rows.flatMap((row) => fields.map((field) => row[field] ?? 0))),
    averages: Float64Array.from(fields, (field) => averageFieldLength[field] ?? 0),
    terms: data.index.map(([term, byField]) => [
      term,
      fields.map((field) => byField[field] && Object.entries(byField[field]).flat().map(Number)),
    ]),
  };
}
