import { useEffect, useState } from "preact/hooks";

/** Longer than between two keys of a fast typist, in milliseconds. */
const pause = 80;

/**
 * A value once it has not changed for a moment, and until then the one before: for what stands
 * beside a list and need not keep its reader waiting with every key.
 */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(() => value), pause);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
