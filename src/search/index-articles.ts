import MiniSearch from "minisearch";
import type { SearchData } from "../model/library.ts";
import { type IndexedArticle, indexOptions } from "./index-options.ts";

/** The text index of some articles. The same articles in the same order give the same index. */
export function indexArticles(articles: readonly IndexedArticle[]): SearchData {
  const index = new MiniSearch<IndexedArticle>(indexOptions);
  index.addAll(articles);
  return index.toJSON();
}
