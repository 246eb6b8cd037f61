import type { ArticleKind, PublisherKind } from "./article.ts";
import type { DatedFact, EntityId, Kind, RelationKind } from "./entity.ts";

/** An entity in the built data. Names of related entities are looked up by their ids. */
export interface LibraryEntity {
  id: EntityId;
  kind: Kind;
  /** Every name, the most canonical first. */
  names: string[];
  fullName?: string;
  summary: string;
  /** In words: "California". */
  jurisdiction?: string;
  url?: string;
  status?: DatedFact;
  steps: DatedFact[];
  relations: [how: RelationKind, to: EntityId][];
  reviewed: boolean;
}

/** The table of articles, one column per field; an article's number is its row. Sorted by id, so by date. */
export interface ArticleColumns {
  id: string[];
  title: string[];
  url: string[];
  /** Row of the publisher. */
  publisher: number[];
  published: string[];
  language: string[];
  kind: ArticleKind[];
  digest: string[];
  /** Rows whose titles are descriptions of ours. */
  descriptive: number[];
  /** Rows whose digests somebody has read against their sources. */
  reviewed: number[];
}

/** What the build knows behind cards and results; packed, it is `LibraryFiles`. */
export interface LibraryData {
  /** The newest day that the corpus covers, YYYY-MM-DD. */
  dataDate: string;
  entities: LibraryEntity[];
  /** How many articles are about each entity, by its row: who is meant by a name that several have. */
  articlesAbout: readonly number[];
  /** `entity` is what the publisher is in the knowledge base: a lab, a regulator, an advocate. */
  publishers: { name: string; kind: PublisherKind; entity?: EntityId }[];
  articles: ArticleColumns;
}

/**
 * The bytes of `public/data/articles.bin` and `public/data/entities.bin`: of two files under two
 * megabytes, a browser has both sooner than one of four.
 */
export interface LibraryFiles {
  articles: Uint8Array<ArrayBuffer>;
  entities: Uint8Array<ArrayBuffer>;
}

/** Rows that are read one at a time: of a file, each is decoded when it is asked for. */
export type Rows<T> = Pick<readonly T[], "length" | "at"> & Iterable<T>;

/** The table of articles as it is read: long texts as rows, what is looked through as a whole as lists. */
export interface ArticleTable {
  readonly id: Rows<string>;
  readonly title: Rows<string>;
  readonly url: Rows<string>;
  readonly digest: Rows<string>;
  readonly publisher: ArrayLike<number>;
  readonly published: readonly string[];
  readonly language: readonly string[];
  readonly kind: readonly ArticleKind[];
  readonly descriptive: Iterable<number>;
  readonly reviewed: Iterable<number>;
}

/** The built data that articles are ranked with for a page: `public/data/related.json`. */
export interface RelatedData {
  /** Entities that articles are about; `postings` has one row for each. */
  entities: EntityId[];
  /** Numbers of the articles about each entity, ascending. */
  postings: number[][];
  /** How much each of these articles is about the entity, 1 to 100. */
  salience: number[][];
  /** In how many articles each hashed stem occurs: pairs of hash and count. */
  frequencies: [hashes: number[], counts: number[]];
  /** The weightiest stems of each article, as its signature; see `search/signature.ts`. */
  signatures: string;
}
