import { isMuted, type Muted } from "../../model/muted.ts";
import type { PageMention } from "./page-mention.ts";

/** The mentions that the reader has not muted on a page of these hosts. */
export function withoutMuted(
  mentions: PageMention[],
  muted: readonly Muted[],
  hosts: readonly string[],
): PageMention[] {
  if (muted.length === 0) return mentions;
  return mentions.filter(({ mention, block }) => {
    const text = block.text.slice(mention.start, mention.end);
    return !isMuted(muted, mention.entity, text, hosts);
  });
}
