import type { Mention } from "../../model/mention.ts";
import type { BriefingEntry } from "../../model/page.ts";
import type { Block } from "../read-page/block.ts";
import type { KeptBlock } from "./page-store.ts";

/** A mention and where on the page it stands. */
export interface PageMention {
  mention: Mention;
  block: Block;
}

/** Judged mentions of at least `confidence`, in the order of the blocks. */
export function listMentions(blocks: readonly KeptBlock[], confidence: number): PageMention[] {
  return blocks.flatMap(({ block, mentions = [] }) =>
    mentions
      .filter((mention) => mention.confidence >= confidence)
      .map((mention) => ({ mention, block })),
  );
}

/** How often each entity is named. */
export function countEntities(mentions: readonly PageMention[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { mention } of mentions) counts[mention.entity] = (counts[mention.entity] ?? 0) + 1;
  return counts;
}

/** What the page names, the most frequent first, and among equals what it names first. */
export function briefingEntries(mentions: readonly PageMention[]): BriefingEntry[] {
  const entries = new Map<string, BriefingEntry>();
  for (const { mention } of mentions) {
    const { entity, kind } = mention;
    const count = (entries.get(entity)?.count ?? 0) + 1;
    entries.set(entity, { entity, kind, count });
  }
  return [...entries.values()].sort((a, b) => b.count - a.count);
}
