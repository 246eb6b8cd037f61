import { useLayoutEffect, useState } from "preact/hooks";

/** So long after the first ones were painted come the others, in milliseconds: not between two keys. */
const pause = 60;

/**
 * The first of a long list, and all of it once those have been painted: what is far down needs
 * not be made before the reader sees the best. Another list begins with its first ones again.
 * @param list tells one list from another; the same one may grow and shrink as a whole
 */
export function useFirstOnes<T>(all: readonly T[], first: number, list: unknown): readonly T[] {
  const [whole, setWhole] = useState<unknown>();
  const isLong = all.length > first;
  useLayoutEffect(() => {
    if (!isLong) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setWhole(() => list), pause);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [list, isLong]);
  return isLong && whole !== list ? all.slice(0, first) : all;
}
