import type { IndexedAlias, LexiconIndex } from "./lexicon-index.ts";
import type { Scan, Span } from "./scan-block.ts";
import {
  around,
  type BlockCase,
  isSpeltOut,
  joinEvidence,
  keysOf,
  leftOf,
  type Neighbour,
  rightOf,
  wordsAround,
} from "./surroundings.ts";

/** Values by name of feature, 0 to 1; a feature that is absent is 0. Names are those of knowledge/rules.yaml. */
export type Features = Record<string, number>;

/** Shares of certainty that one piece of evidence brings; see `joinEvidence`. */
const WORD_SHARE = 0.75;
const TOPIC_SHARE = 0.5;
const PEER_SHARE = 0.75;

/** Names that always count, in their capitals. */
export const isCertain = ({ alias, lower }: Span): boolean => alias.rule === undefined && !lower;

function weightsOf(words: Map<number, number>, patterns: ReadonlySet<number>): number[] {
  return [...words].flatMap(([pattern, weight]) => (patterns.has(pattern) ? [weight] : []));
}

function topicFeatures(words: Map<number, number>, index: LexiconIndex): Features {
  const weights: Record<string, number[]> = {};
  for (const [pattern, weight] of words) {
    for (const key of keysOf(index, pattern)) {
      const list = weights[key] ?? [];
      list.push(weight);
      weights[key] = list;
    }
  }
  const topic = (name: string) => joinEvidence(weights[`topic:${name}`] ?? [], TOPIC_SHARE);
  return { "topic-ai": topic("ai"), "topic-policy": topic("policy"), "topic-tech": topic("tech") };
}

function placeFeatures(
  scan: Scan,
  span: Span,
  words: Map<number, number>,
  index: LexiconIndex,
): Features {
  const home = span.alias.entity.jurisdiction;
  if (home === undefined || home === "int") return {};
  const places = [...words].flatMap(([pattern, weight]) =>
    keysOf(index, pattern).flatMap((key) =>
      key.startsWith("place:") ? [{ place: key.slice(6), weight }] : [],
    ),
  );
  const own = places.filter(({ place }) => place === home);
  const others = places.filter(({ place }) => !index.compatible(home, place));
  const beside = placesBeside(scan, span, index);
  return {
    place: Math.max(0, ...own.map(({ weight }) => weight)),
    "place-beside": beside.includes(home) ? 1 : 0,
    "other-place": own.length > 0 ? 0 : Math.max(0, ...others.map(({ weight }) => weight)),
    "other-place-beside":
      beside.length > 0 && !beside.some((place) => index.compatible(home, place)) ? 1 : 0,
  };
}

/** Places directly before a span: "Utah SB 53", "Juneau's SB 53", "In Wisconsin, SB 53". */
function placesBeside(scan: Scan, span: Span, index: LexiconIndex): string[] {
  const hits = [...around(scan.hits, span)].filter(
    ({ last }) => last < span.first && span.first - last <= 2 && isCloseGap(scan, last, span),
  );
  return hits.flatMap(({ pattern }) =>
    keysOf(index, pattern).flatMap((key) => (key.startsWith("place:") ? [key.slice(6)] : [])),
  );
}

function isCloseGap(scan: Scan, last: number, span: Span): boolean {
  const between = scan.text.slice(scan.tokens.end[last] as number, span.start);
  return /^(['’]s?)?,?\s*$/.test(between);
}

function peerFeatures(scan: Scan, span: Span): Features {
  const certain = new Set<string>();
  const open = new Set<string>();
  for (const other of around(scan.spans, span)) {
    if (other.alias.entity.id !== span.alias.entity.id || isCertain(other)) {
      (isCertain(other) ? certain : open).add(other.alias.entity.id);
    }
  }
  const own = span.alias.entity.id;
  const related = (ids: Set<string>) => [...ids].some((id) => span.alias.relatedEntities.has(id));
  const self = certain.has(own);
  certain.delete(own);
  for (const id of certain) open.delete(id);
  return {
    self: self ? 1 : 0,
    peers: joinEvidence(
      [...certain].map(() => 1),
      PEER_SHARE,
    ),
    "open-peers": joinEvidence(
      [...open].map(() => 1),
      TOPIC_SHARE,
    ),
    related: related(certain) ? 1 : 0,
    "related-open": related(open) ? 1 : 0,
  };
}

/** How much a neighbour looks like part of a longer proper name that the lexicon does not know. */
function strangeName(side: Neighbour | undefined, style: BlockCase, index: LexiconIndex): number {
  if (side === undefined || !side.capital || style.allCaps) return 0;
  const known = side.hits.some(
    ({ pattern }) => keysOf(index, pattern).length > 0 || index.aliasesOf[pattern] !== undefined,
  );
  if (known) return 0;
  if (style.titleCase) return 0.2;
  return side.opens ? 0.6 : 1;
}

function besideFeatures(scan: Scan, span: Span, style: BlockCase, index: LexiconIndex): Features {
  const left = leftOf(scan, span);
  const right = rightOf(scan, span);
  const touching = [...(left?.hits ?? []), ...(right?.hits ?? [])];
  const before = (topic: string) =>
    left?.hits.some(({ pattern }) => keysOf(index, pattern).includes(`topic:${topic}`)) ? 1 : 0;
  return {
    "against-beside": touching.some(({ pattern }) => span.alias.againstPatterns.has(pattern))
      ? 1
      : 0,
    "name-before": strangeName(left, style, index),
    "name-after": strangeName(right, style, index),
    "article-before": before("article"),
    "title-before": before("title"),
  };
}

/** "Full Name (ABBR)" or "ABBR (Full Name)": one in brackets directly behind the other. */
function isExpanded(scan: Scan, span: Span): boolean {
  const isOwn = (other: Span) =>
    other.alias.entity === span.alias.entity && other.alias.text.length > span.alias.text.length;
  for (const other of around(scan.spans, span)) {
    const [left, right] = other.first < span.first ? [other, span] : [span, other];
    const between = scan.text.slice(left.end, right.start);
    if (/^\s?\(["“]?(?:the )?$/.test(between) && isOwn(other)) return true;
  }
  return false;
}

function formFeatures(scan: Scan, span: Span, style: BlockCase): Features {
  return {
    versioned: span.versioned ? 1 : 0,
    lower: span.lower ? (style.allLower ? 0.4 : 1) : 0,
    caps: style.allCaps ? 1 : 0,
    tag: span.tag ? 1 : 0,
    expansion: isExpanded(scan, span) ? 1 : 0,
    "other-expansion": !isExpanded(scan, span) && isSpeltOut(scan, span) ? 1 : 0,
  };
}

function wordFeatures(alias: IndexedAlias, words: Map<number, number>): Features {
  return {
    near: joinEvidence(weightsOf(words, alias.nearPatterns), WORD_SHARE),
    against: joinEvidence(weightsOf(words, alias.againstPatterns), WORD_SHARE),
  };
}

/** All that a block says for and against one ambiguous span in it. */
export function blockFeatures(
  scan: Scan,
  span: Span,
  style: BlockCase,
  index: LexiconIndex,
): Features {
  const words = wordsAround(scan, span);
  const all = {
    ...wordFeatures(span.alias, words),
    ...topicFeatures(words, index),
    ...placeFeatures(scan, span, words, index),
    ...peerFeatures(scan, span),
    ...besideFeatures(scan, span, style, index),
    ...formFeatures(scan, span, style),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== 0));
}
