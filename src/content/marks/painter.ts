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

/** An element higher than so many screens does not tell where in it a mention is. */
const mostScreens = 2;

/** About where a mention is: to ask for its element costs less than to ask for its text. */
function boxOf(found: PageMention): DOMRect | undefined {
  const node = spanOf(found.block, found.mention.start, found.mention.end)?.startContainer;
  const box = node?.parentElement?.getBoundingClientRect();
  return box && box.height < mostScreens * innerHeight ? box : rectsOf(found)[0];
}

function distanceOf(group: readonly PageMention[]): number {
  for (const found of group) {
    const box = boxOf(found);
    if (box && box.height > 0) return distanceToScreen(box.top, box.bottom, innerHeight);
  }
  return Number.POSITIVE_INFINITY;
}

/** Of more mentions than the registry bears, those around the screen. Makes the browser lay out. */
function nearScreen(mentions: readonly PageMention[]): readonly PageMention[] {
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
  let later: number | undefined;

  function show(mentions: readonly PageMention[]): void {
    painted = mentions;
    highlights.show(mentions.map(toMark).filter((mark) => mark !== undefined));
  }

  function isCrowded(): boolean {
    return wanted.length > mostRegistered;
  }

  function draw(): void {
    frame = undefined;
    if (!isCrowded()) show(wanted);
    // Behind the frame the page is laid out, and to ask where something is costs next to nothing.
    else later ??= window.setTimeout(() => timed("paint", drawNear));
  }

  function drawNear(): void {
    later = undefined;
    show(isCrowded() ? nearScreen(wanted) : wanted);
  }

  function schedule(): void {
    timer = undefined;
    if (!signal.aborted) frame ??= requestAnimationFrame(() => timed("paint", draw));
  }

  function onScroll(): void {
    if (isCrowded()) timer ??= window.setTimeout(schedule, scrollInterval);
  }

  const stop = () => {
    clearTimeout(timer);
    clearTimeout(later);
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
