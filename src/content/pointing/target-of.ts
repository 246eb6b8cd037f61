import type { Target } from "../card/target.ts";
import { rectsOf } from "../marks/measure.ts";
import type { PageMention } from "../page-store/page-mention.ts";
import { spanOf } from "../read-page/block.ts";

/** How much of the text around a mention goes with it, on either side, in UTF-16 code units. */
const passageReach = 400;

function tidy(text: string): string {
  return text
    .replace(/[\s\uFFFC]+/g, " ")
    .replaceAll("\u00AD", "")
    .trim();
}

function passageAround(text: string, start: number, end: number): string {
  return tidy(text.slice(Math.max(0, start - passageReach), end + passageReach));
}

function elementOf({ block, mention }: PageMention): Element | undefined {
  const node = spanOf(block, mention.start, mention.end)?.startContainer;
  if (!node?.isConnected) return undefined;
  return node.parentElement ?? (node.getRootNode() as Partial<ShadowRoot>).host;
}

/** A mention as the card needs it. */
export function targetOf(found: PageMention): Target {
  const { mention, block } = found;
  const { entity, others, start, end } = mention;
  return {
    entity,
    ...(others && { others }),
    text: tidy(block.text.slice(start, end)),
    passage: passageAround(block.text, start, end),
    block: block.text,
    start,
    end,
    rects: () => rectsOf(found),
    element: () => elementOf(found),
  };
}
