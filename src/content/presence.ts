/** Frames smaller than this, in CSS pixels, hold buttons, counters and advertisements, but nothing to read. */
const smallestFrame = { width: 160, height: 80 };

function isRoomy(): boolean {
  return innerWidth >= smallestFrame.width && innerHeight >= smallestFrame.height;
}

function once(
  target: EventTarget,
  type: string,
  isMet: () => boolean,
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
    target.addEventListener(type, check, { signal: AbortSignal.any([signal, done.signal]) });
  });
}

/** Resolves once there is a page to work on: shown, not merely rendered ahead, and not a tiny frame. */
export async function whenPresent(signal: AbortSignal): Promise<void> {
  const { prerendering } = document as { prerendering?: boolean };
  const isActive = () => !(document as { prerendering?: boolean }).prerendering;
  if (prerendering) await once(document, "prerenderingchange", isActive, signal);
  if (window !== window.top) await once(window, "resize", isRoomy, signal);
}
