import type { EntityId } from "./entity.ts";

export const articleKinds = [
  "news",
  "analysis",
  "opinion",
  "primary",
  "press-release",
  "law",
  "report",
] as const;
export type ArticleKind = (typeof articleKinds)[number];

export const publisherKinds = [
  "press",
  "government",
  "company",
  "think-tank",
  "academic",
  "law-firm",
  "civil-society",
  "legal-text",
] as const;
export type PublisherKind = (typeof publisherKinds)[number];

export interface Publisher {
  id: string;
  name: string;
  /** Host names under which it publishes, without `www.`; subdomains are included. */
  domains: string[];
  kind: PublisherKind;
  /** ISO 3166-1 alpha-2, or `EU`, or `INT`. */
  country: string;
}

/** An article or primary document of the corpus. */
export interface Article {
  /** File name without extension, `2025-02-11-techcrunch-amodei-paris`. */
  id: string;
  title: string;
  /** True where the publisher's headline was not seen and the title is our own description. */
  descriptive: boolean;
  /** The publisher's own page in canonical form. */
  url: string;
  /** Id of a publisher. */
  publisher: string;
  /** Calendar day as published, YYYY-MM-DD; month or year alone where the page shows no day. */
  published: string;
  /** ISO 639-1. */
  language: string;
  kind: ArticleKind;
  /** What it is chiefly about, most important first. */
  about: EntityId[];
  /** Our own words, 40 to 130 of them. */
  digest: string;
  /** False while the digest is machine-written and nobody has read it against its source. */
  reviewed: boolean;
}
