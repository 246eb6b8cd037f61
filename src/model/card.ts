import type { ArticleKind, PublisherKind } from "./article.ts";
import type { DatedFact, EntityId, Kind, RelationKind } from "./entity.ts";

/** An article as a reader sees it: every id already replaced by its name. */
export interface ArticleView {
  id: string;
  title: string;
  descriptive: boolean;
  url: string;
  publisher: string;
  publisherKind: PublisherKind;
  published: string;
  language: string;
  kind: ArticleKind;
  digest: string;
  reviewed: boolean;
}

export interface RelatedArticle extends ArticleView {
  /** Why it is here, in words a reader understands: "also about SB 53". */
  reason: string;
  /** Relative to the page's own date; absent where the page has none. */
  when?: "before" | "since";
}

export interface EntityView {
  id: EntityId;
  kind: Kind;
  name: string;
  fullName?: string;
  summary: string;
  /** In words: "California". */
  jurisdiction?: string;
  url?: string;
  status?: DatedFact;
  steps: DatedFact[];
  relations: { how: RelationKind; to: EntityId; name: string }[];
  reviewed: boolean;
}

/** How many articles a month brought. `month` is YYYY-MM. */
export interface Coverage {
  month: string;
  count: number;
}

/** Another entity of the page, and how many articles are about both. */
export interface Together {
  entity: EntityId;
  name: string;
  kind: Kind;
  count: number;
}

/** All that a card shows, from one message to the background. */
export interface CardContent {
  entity: EntityView;
  related: RelatedArticle[];
  /** How many articles of the corpus are about the entity. */
  total: number;
  /** The same by month, from the first to the last; empty where there are none. */
  coverage: Coverage[];
  /** What else the page names that articles are about together with it, most articles first. */
  together: Together[];
  /** The newest day the corpus covers, YYYY-MM-DD. */
  dataDate: string;
  /** The page was published after the data date. */
  pageIsNewer: boolean;
}
