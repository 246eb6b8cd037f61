import { useLayoutEffect, useState } from "preact/hooks";

/**
 * The first of a long list, and all of it once those have been painted: what is far down needs
 * not be made before the reader sees the best. Another list begins with its first ones again.
 */
export function useFirstOnes<T>(all: readonly T[], first: number): readonly T[] {
  const [whole, setWhole] = useState<readonly T[]>();
  const isLong = all.length > first;
  useLayoutEffect(() => {
    if (!isLong) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setWhole(all));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [all, isLong]);
  return isLong && whole !== all ? all.slice(0, first) : all;
}
