import type { Highlights } from "../marks/highlights.ts";
import { rectsOf } from "../marks/measure.ts";
import type { PageMention } from "../page-store/page-mention.ts";
import { spanOf } from "../read-page/block.ts";

/** How long a place that was jumped to is shown, in milliseconds. */
const pulseTime = 1600;

export interface Tour {
  /** Goes to the next of `stops`, or the previous one, round and round, and returns it. */
  go(stops: readonly PageMention[], step: 1 | -1): PageMention | undefined;
}

function isSame(a: PageMention, b: PageMention | undefined): boolean {
  return a.block === b?.block && a.mention.start === b.mention.start;
}

/** Where a tour begins: at the first stop that is not above the screen. */
function firstOnScreen(stops: readonly PageMention[]): number {
  const index = stops.findIndex((stop) => (rectsOf(stop)[0]?.bottom ?? -1) >= 0);
  return Math.max(0, index);
}

function nextStop(
  stops: readonly PageMention[],
  step: 1 | -1,
  last: PageMention | undefined,
): PageMention | undefined {
  const current = stops.findIndex((stop) => isSame(stop, last));
  const begin = current < 0 ? firstOnScreen(stops) - (step === 1 ? 1 : 0) : current;
  return stops[(begin + step + stops.length) % stops.length];
}

/** Brings a mention to the middle of the screen, at once: readers who jump do not want to travel. */
function scrollTo(stop: PageMention): void {
  const span = spanOf(stop.block, stop.mention.start, stop.mention.end);
  span?.startContainer.parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
  const [rect] = rectsOf(stop);
  if (!rect || (rect.top >= 0 && rect.bottom <= innerHeight)) return;
  // Its paragraph is higher than the screen.
  scrollBy({ top: rect.top - innerHeight / 2, behavior: "instant" });
}

/** Leads from mention to mention. Does not move: the place is shown by a still highlight. */
export function createTour({ pulse }: Highlights, signal: AbortSignal): Tour {
  let last: PageMention | undefined;
  let timer: number | undefined;
  signal.addEventListener("abort", () => clearTimeout(timer), { once: true });

  return {
    go(stops, step) {
      const stop = nextStop(stops, step, last);
      if (!stop) return undefined;
      last = stop;
      scrollTo(stop);
      pulse(spanOf(stop.block, stop.mention.start, stop.mention.end));
      clearTimeout(timer);
      timer = window.setTimeout(() => pulse(undefined), pulseTime);
      return stop;
    },
  };
}
