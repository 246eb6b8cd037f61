import { hitsBefore, leftOf, type Neighbour, rightOf } from "./beside.ts";
import type { BlockCase } from "./block-case.ts";
import { contextWeight } from "./context-words.ts";
import { formFeatures, isCapitalAnyway } from "./form-features.ts";
import { languageFeatures } from "./language-features.ts";
import {
  type IndexedAlias,
  type IndexedEntity,
  isCompatible,
  type LexiconIndex,
} from "./lexicon-index.ts";
import { isCertain, type Scan, type Span } from "./scan-block.ts";
import { joinEvidence, type Window, windowAround } from "./window.ts";

/**
 * Values by name of feature, 0 to 1, but for `context`, which is a sum of log-odds; a feature that
 * is absent is 0. Names are those of knowledge/rules.yaml.
 */
export type Features = Record<string, number>;

/** Shares of certainty that one piece of evidence brings; see `joinEvidence`. */
const WORD_SHARE = 0.75;
const TOPIC_SHARE = 0.5;
const PEER_SHARE = 0.75;

/** How much a capital counts as part of a longer name where titles or sentence openings have capitals anyway. */
const IN_TITLE = 0.2;
const OPENING = 0.6;

/** Two ambiguous names of one entity do not vouch for each other: "Sonnet (a dusty rose), Haiku (off-white)". */
const isOpenName = (pattern: number, entity: IndexedEntity, index: LexiconIndex): boolean =>
  index.aliasesOf(pattern).some((alias) => alias.entity === entity && alias.rule !== undefined);

function wordFeatures({ alias }: Span, { ownWords: words }: Window, index: LexiconIndex): Features {
  const weights = (patterns: ReadonlySet<number>) =>
    [...patterns].flatMap((pattern) => words.get(pattern) ?? []);
  const near = [...alias.nearPatterns].filter(
    (pattern) => words.has(pattern) && !isOpenName(pattern, alias.entity, index),
  );
  return {
    near: joinEvidence(weights(new Set(near)), WORD_SHARE),
    against: joinEvidence(weights(alias.againstPatterns), WORD_SHARE),
  };
}

/** Weights of the words around, by the topic or place that they show. */
function cuesAround({ words }: Window, index: LexiconIndex): Map<string, number[]> {
  const cues = new Map<string, number[]>();
  for (const [pattern, weight] of words) {
    for (const key of index.cuesOf[pattern] ?? []) {
      const weights = cues.get(key);
      if (weights === undefined) cues.set(key, [weight]);
      else weights.push(weight);
    }
  }
  return cues;
}

/** Topics that only count directly beside a name, or not at all. */
const besideTopics = new Set(
  ["article", "title", "opener", "asking", "doing"].map((topic) => `topic:${topic}`),
);

function topicFeatures(cues: Map<string, number[]>): Features {
  const features: Features = {};
  for (const [key, weights] of cues) {
    if (!key.startsWith("topic:") || besideTopics.has(key)) continue;
    features[`topic-${key.slice(6)}`] = joinEvidence(weights, TOPIC_SHARE);
  }
  return features;
}

const placeOf = (key: string): string[] => (key.startsWith("place:") ? [key.slice(6)] : []);

function placeFeatures(
  scan: Scan,
  span: Span,
  window: Window,
  cues: Map<string, number[]>,
  index: LexiconIndex,
): Features {
  const home = span.alias.entity.jurisdiction;
  if (home === undefined || home === "int") return {};
  const weightOf = (place: string) => Math.max(0, ...(cues.get(`place:${place}`) ?? []));
  const others = [...cues.keys()]
    .flatMap(placeOf)
    .filter((place) => !isCompatible(index, home, place));
  const beside = hitsBefore(scan, span, window)
    .flatMap(({ pattern }) => index.cuesOf[pattern] ?? [])
    .flatMap(placeOf);
  const isForeign = beside.length > 0 && !beside.some((place) => isCompatible(index, home, place));
  return {
    place: weightOf(home),
    "place-beside": beside.includes(home) ? 1 : 0,
    "other-place": weightOf(home) > 0 ? 0 : Math.max(0, ...others.map(weightOf)),
    "other-place-beside": isForeign ? 1 : 0,
  };
}

/** A short name counts after the full one; before it, it may be that of somebody else. */
const NAMED_LATER = 0.5;

const countShare = (count: number, share: number): number => 1 - (1 - share) ** count;

function peerFeatures(span: Span, { spans }: Window): Features {
  const { entity } = span.alias;
  const certain = new Set<IndexedEntity>();
  const open = new Set<IndexedEntity>();
  let self = 0;
  for (const other of spans) {
    (isCertain(other) ? certain : open).add(other.alias.entity);
    if (isCertain(other) && other.alias.entity === entity)
      self = Math.max(self, other.first < span.first ? 1 : NAMED_LATER);
  }
  for (const known of certain) open.delete(known);
  certain.delete(entity);
  open.delete(entity);
  const isRelated = (peers: Set<IndexedEntity>) =>
    [...peers].some(({ id }) => entity.related.has(id));
  return {
    self,
    peers: countShare(certain.size, PEER_SHARE),
    "open-peers": countShare(open.size, TOPIC_SHARE),
    related: isRelated(certain) ? 1 : 0,
    "related-open": isRelated(open) ? 1 : 0,
  };
}

/** How much a neighbour looks like part of a longer proper name that the lexicon does not know. */
function strangeName(
  side: Neighbour | undefined,
  { nearPatterns }: IndexedAlias,
  style: BlockCase,
  index: LexiconIndex,
): number {
  if (side === undefined || !side.capital || style.allCaps) return 0;
  const isKnown = side.hits.some(
    ({ pattern }) =>
      nearPatterns.has(pattern) ||
      index.cuesOf[pattern] !== undefined ||
      index.aliasesOf(pattern).length > 0,
  );
  if (isKnown) return 0;
  if (style.titleCase) return IN_TITLE;
  return side.opens ? OPENING : 1;
}

function besideFeatures(
  scan: Scan,
  span: Span,
  window: Window,
  style: BlockCase,
  index: LexiconIndex,
): Features {
  const left = leftOf(scan, span, window);
  const right = rightOf(scan, span, window);
  const touching = [...(left?.hits ?? []), ...(right?.hits ?? []), ...window.over];
  const shows = (side: Neighbour | undefined, key: string) =>
    side?.hits.some(({ pattern }) => index.cuesOf[pattern]?.includes(key)) ? 1 : 0;
  return {
    "against-beside": touching.some(({ pattern }) => span.alias.againstPatterns.has(pattern))
      ? 1
      : 0,
    "name-before": strangeName(left, span.alias, style, index),
    "name-after": strangeName(right, span.alias, style, index),
    "article-before": shows(left, "topic:article"),
    "title-before": shows(left, "topic:title"),
    "number-after": !span.versioned && right?.isNumber ? 1 : 0,
    "used-here": Math.max(shows(left, "topic:asking"), shows(right, "topic:doing")),
  };
}

/** The rule of a title that means one of its bearers unless another's place is named. */
const LEADING = "leading-title";

/** Whether another entity leads among those with this title. */
const isLed = ({ pattern, rule }: IndexedAlias, index: LexiconIndex): boolean =>
  rule !== LEADING && index.aliasesOf(pattern).some((other) => other.rule === LEADING);

/** How much a title is that of the entity that leads: wholly, where neither words nor place say otherwise. */
function ledByAnother({ alias }: Span, { near = 0, place = 0 }: Features, index: LexiconIndex) {
  return isLed(alias, index) ? 1 - Math.max(near, place) : 0;
}

/** All that a block says for and against one ambiguous span in it. */
export function blockFeatures(
  scan: Scan,
  span: Span,
  style: BlockCase,
  index: LexiconIndex,
): Features {
  const window = windowAround(scan, span);
  const cues = cuesAround(window, index);
  const all: Features = {
    ...wordFeatures(span, window, index),
    ...topicFeatures(cues),
    ...placeFeatures(scan, span, window, cues, index),
    ...peerFeatures(span, window),
    ...besideFeatures(scan, span, window, style, index),
    ...formFeatures(scan, span, window, style),
    ...languageFeatures(span.alias, scan.language, "", isCapitalAnyway(scan, span, style)),
    context: contextWeight(scan, span, window, index.context),
  };
  all.led = ledByAnother(span, all, index);
  for (const name in all) if (all[name] === 0) delete all[name];
  return all;
}
