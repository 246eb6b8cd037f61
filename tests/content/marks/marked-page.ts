import { expect, vi } from "vitest";
import type { PageMention } from "../../../src/content/page-store/page-mention.ts";
import { judgeBlock, readBlock } from "../fake-background.ts";
import { readAll, show } from "../read-page/read-fragment.ts";

/** Everything that the fake background knows in `root`. */
export function mentionsIn(root: Node): PageMention[] {
  return readAll(root).flatMap((block) =>
    judgeBlock(readBlock(block.text), { "entity:anthropic": 1 }).map((mention) => ({
      block,
      mention,
    })),
  );
}

export function showMentions(html: string): PageMention[] {
  return mentionsIn(show(html));
}

/** Texts of all registered marks by highlight name. */
export function registered(): Record<string, string[]> {
  const marks: Record<string, string[]> = {};
  for (const [name, highlight] of CSS.highlights) {
    marks[name] = [...highlight].map((mark) => {
      const range = document.createRange();
      range.setStart(mark.startContainer, mark.startOffset);
      range.setEnd(mark.endContainer, mark.endOffset);
      return range.toString();
    });
  }
  return marks;
}

export async function untilRegistered(marks: Record<string, string[]>): Promise<void> {
  await vi.waitFor(() => expect(registered()).toEqual(marks), { timeout: 3000 });
}
