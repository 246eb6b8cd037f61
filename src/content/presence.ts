/** Frames smaller than this, in CSS pixels, hold buttons, counters and advertisements, but nothing to read. */
const smallestFrame = { width: 160, height: 80 };

/** Whether the document is laid out in a frame that can hold something to read. */
function isRoomy(): boolean {
  if (!document.documentElement.checkVisibility()) return false;
  return innerWidth >= smallestFrame.width && innerHeight >= smallestFrame.height;
}

/** Resolves with the first check that finds `isMet`; `watch` looks until the signal that it is given aborts. */
function once(
  isMet: () => boolean,
  watch: (check: () => void, until: AbortSignal) => void,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve) => {
    const done = new AbortController();
    const check = () => {
      if (!isMet()) return;
      done.abort();
      resolve();
    };
    watch(check, AbortSignal.any([signal, done.signal]));
  });
}

/**
 * A frame from another site may have a size before its first layout, in which nothing in it is
 * visible yet, and may hear of no change when it gets one. An observer tells of the size that the
 * layout gives.
 */
function watchLayout(check: () => void, until: AbortSignal): void {
  const observer = new ResizeObserver(check);
  observer.observe(document.documentElement);
  addEventListener("resize", check, { signal: until });
  until.addEventListener("abort", () => observer.disconnect(), { once: true });
}

/** Resolves once there is a page to work on: shown, not merely rendered ahead, and not a tiny frame. */
export async function whenPresent(signal: AbortSignal): Promise<void> {
  const page: Document & { prerendering?: boolean } = document;
  const watchActive = (check: () => void, until: AbortSignal) =>
    page.addEventListener("prerenderingchange", check, { signal: until });
  if (page.prerendering) await once(() => !page.prerendering, watchActive, signal);
  if (window !== window.top) await once(isRoomy, watchLayout, signal);
}
