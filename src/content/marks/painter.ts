import type { PageMention } from "../page-store/page-mention.ts";
import { spanOf } from "../read-page/block.ts";
import { timed } from "../timed.ts";
import type { Highlights, Mark } from "./highlights.ts";
import { distanceToScreen, groupSize, mostRegistered, nearestGroups } from "./mark-window.ts";
import { rectsOf } from "./measure.ts";

export interface Painter {
  /** Marks `mentions`, given in the page's order, with the next frame. */
  paint(mentions: PageMention[]): void;
  /** The mentions that are registered as marks now; another list after every change. */
  painted(): readonly PageMention[];
}

/** Milliseconds between two looks at where the reader has scrolled to. */
const scrollInterval = 150;

function distanceOf(group: readonly PageMention[]): number {
  const rect = group.map(rectsOf).find((rects) => rects.length > 0)?.[0];
  return rect ? distanceToScreen(rect.top, rect.bottom, innerHeight) : Number.POSITIVE_INFINITY;
}

/** Of more mentions than the registry bears, those around the screen. */
function nearScreen(mentions: readonly PageMention[]): readonly PageMention[] {
  if (mentions.length <= mostRegistered) return mentions;
  const groups: PageMention[][] = [];
  for (let i = 0; i < mentions.length; i += groupSize)
    groups.push(mentions.slice(i, i + groupSize));
  return nearestGroups(groups.map(distanceOf), mostRegistered).flatMap((i) => groups[i] ?? []);
}

function toMark({ block, mention }: PageMention): Mark | undefined {
  const span = spanOf(block, mention.start, mention.end);
  return span && { kind: mention.kind, span };
}

/** Paints at most once a frame, and on pages with very many mentions only those around the screen. */
export function createPainter(highlights: Highlights, signal: AbortSignal): Painter {
  let wanted: PageMention[] = [];
  let painted: readonly PageMention[] = [];
  let frame: number | undefined;
  let timer: number | undefined;

  function draw(): void {
    frame = undefined;
    painted = nearScreen(wanted);
    highlights.show(painted.map(toMark).filter((mark) => mark !== undefined));
  }

  function schedule(): void {
    timer = undefined;
    if (!signal.aborted) frame ??= requestAnimationFrame(() => timed("paint", draw));
  }

  function onScroll(): void {
    if (wanted.length > mostRegistered) timer ??= window.setTimeout(schedule, scrollInterval);
  }

  const stop = () => {
    clearTimeout(timer);
    if (frame !== undefined) cancelAnimationFrame(frame);
  };
  signal.addEventListener("abort", stop, { once: true });
  addEventListener("scroll", onScroll, { capture: true, passive: true, signal });

  return {
    paint(mentions) {
      wanted = mentions;
      schedule();
    },
    painted: () => painted,
  };
}
