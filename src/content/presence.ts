/** Frames smaller than this, in CSS pixels, hold buttons, counters and advertisements, but nothing to read. */
const smallestFrame = { width: 160, height: 80 };

function isRoomy(): boolean {
  return innerWidth >= smallestFrame.width && innerHeight >= smallestFrame.height;
}

/** Resolves as soon as `isMet`, which `watch` has looked at until the signal that it is given aborts. */
function once(
  isMet: () => boolean,
  watch: (check: () => void, until: AbortSignal) => void,
  signal: AbortSignal,
): Promise<void> {
  if (isMet()) return Promise.resolve();
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
 * A frame from another site has no size before its first layout, and hears of no change when it
 * gets one. An observer's first notice comes after that layout.
 */
function watchSize(check: () => void, until: AbortSignal): void {
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
  await once(() => !page.prerendering, watchActive, signal);
  if (window !== window.top) await once(isRoomy, watchSize, signal);
}
