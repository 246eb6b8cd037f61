import type { Evidence } from "../model/mention.ts";
import type { Features } from "./features.ts";
import { languageFeatures } from "./language-features.ts";
import type { IndexedAlias } from "./lexicon-index.ts";
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
  return { evidence, entities: new Set(entities), language: languageOfPage(evidence) };
}

function hasAny(entities: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  for (const entity of wanted) if (entities.has(entity)) return true;
  return false;
}

/**
 * What the whole page says for and against an alias. Depends on sums alone, so never on order.
 * @param own how often the span itself is among the page's evidence for its entity: 0 or 1
 */
export function pageFeatures(
  alias: IndexedAlias,
  { evidence, entities, language }: PageSummary,
  own: number,
): Features {
  const { id, jurisdiction } = alias.entity;
  const topic = (name: string) => Math.min(1, (evidence[`topic:${name}`] ?? 0) / TOPIC_COUNT);
  const peers = entities.size - (entities.has(id) ? 1 : 0);
  const needed = alias.needs === undefined || entities.has(alias.needs);
  return {
    "topic-ai-page": topic("ai"),
    "topic-policy-page": topic("policy"),
    "topic-tech-page": topic("tech"),
    "peers-page": joinEvidence(Array<number>(Math.min(peers, 12)).fill(1), PEER_SHARE),
    "related-page": hasAny(entities, alias.entity.related) ? 1 : 0,
    "self-page": (evidence[`entity:${id}`] ?? 0) > own ? 1 : 0,
    "place-page": jurisdiction !== undefined && evidence[`place:${jurisdiction}`] ? 1 : 0,
    "needed-missing": needed ? 0 : 1,
    "other-expansion-page": evidence[`other:${alias.text}`] ? 1 : 0,
    ...languageFeatures(alias, language, "-page"),
  };
}
