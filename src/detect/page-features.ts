import type { Evidence } from "../model/mention.ts";
import type { Features } from "./features.ts";
import { languageFeatures } from "./language-features.ts";
import type { IndexedAlias } from "./lexicon-index.ts";
import type { SettledCounts } from "./settled-counts.ts";
import { joinEvidence } from "./window.ts";

/** So many words of a topic on a page make it a page about the topic. */
const TOPIC_COUNT = 6;
/** Share of certainty that one other entity on the page brings. */
const PEER_SHARE = 0.3;

/** Evidence of a page with what many candidates ask of it worked out once. */
export interface PageSummary {
  evidence: Evidence;
  entities: ReadonlySet<string>;
  /** Of most of its blocks. */
  language: string | undefined;
  /** How many blocks are long enough to tell their language. */
  prose: number;
}

/** Of two languages with as many blocks the first by name, so that the order of the blocks cannot matter. */
function languageOfPage(evidence: Evidence): string | undefined {
  const [first] = Object.entries(evidence)
    .filter(([key]) => key.startsWith("lang:"))
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return first?.[0].slice(5);
}

export function summarizePage(evidence: Evidence): PageSummary {
  const entities = Object.keys(evidence)
    .filter((key) => key.startsWith("entity:") && (evidence[key] ?? 0) > 0)
    .map((key) => key.slice(7));
  const prose = Object.keys(evidence)
    .filter((key) => key.startsWith("lang:"))
    .reduce((sum, key) => sum + (evidence[key] ?? 0), 0);
  return { evidence, entities: new Set(entities), language: languageOfPage(evidence), prose };
}

function hasAny(entities: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  for (const entity of wanted) if (entities.has(entity)) return true;
  return false;
}

/** Features of a block that show that it is about AI, or about the entity as this field knows it. */
const aboutAI = ["topic-ai", "near", "versioned", "expansion", "related", "peers", "settled-peers"];

/** Blocks of a page from which, and up to which, it says more and more that none of them is about AI. */
const FEW_BLOCKS = 3;
const MANY_BLOCKS = 10;
/** Words of AI in each block of a page about it. */
const TOPIC_DENSITY = 0.3;

/**
 * How little a passage and its page have to do with AI. A sentence that stands alone may well leave
 * that out; a whole page does not.
 */
function offTopic(block: Features, { evidence, prose }: PageSummary): number {
  const value = (name: string) => block[name] ?? 0;
  const isTechPolicy = value("topic-tech") * value("topic-policy");
  const expected = Math.max(TOPIC_COUNT, prose * TOPIC_DENSITY);
  const page = Math.min(1, (evidence["topic:ai"] ?? 0) / expected);
  const silence = (prose - FEW_BLOCKS) / (MANY_BLOCKS - FEW_BLOCKS);
  return [...aboutAI.map(value), isTechPolicy, page].reduce(
    (left, share) => left * (1 - share),
    Math.min(1, Math.max(0, silence)),
  );
}

/**
 * What the whole page says for and against an alias. Depends on sums alone, so never on order.
 * @param own what the span's own block adds to the page's evidence: a block speaks for itself already
 * @param block features of its own block
 */
export function pageFeatures(
  alias: IndexedAlias,
  page: PageSummary,
  own: SettledCounts,
  block: Features,
): Features {
  const { evidence, entities, language } = page;
  const { id, jurisdiction, general } = alias.entity;
  const topic = (name: string) => Math.min(1, (evidence[`topic:${name}`] ?? 0) / TOPIC_COUNT);
  const peers = entities.size - (entities.has(id) ? 1 : 0);
  const needed = alias.needs === undefined || entities.has(alias.needs);
  const features: Features = {
    "topic-ai-page": topic("ai"),
    "topic-policy-page": topic("policy"),
    "topic-tech-page": topic("tech"),
    "peers-page": joinEvidence(Array<number>(Math.min(peers, 12)).fill(1), PEER_SHARE),
    "related-page": hasAny(entities, alias.entity.related) ? 1 : 0,
    "self-page": (evidence[`entity:${id}`] ?? 0) > (own.get(id) ?? 0) ? 1 : 0,
    "place-page": jurisdiction !== undefined && evidence[`place:${jurisdiction}`] ? 1 : 0,
    "needed-missing": needed ? 0 : 1,
    "other-expansion-page": evidence[`other:${alias.text}`] ? 1 : 0,
    ...languageFeatures(alias, language, "-page"),
  };
  return general ? { ...features, "off-topic": offTopic(block, page) } : features;
}
