interface Known<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): unknown;
}

/**
 * A function that works each value out once. What is given as `known` decides for how long: a
 * `WeakMap` keeps a value as long as the object that it was worked out for lives.
 */
export function remember<K, V>(
  work: (key: K) => V,
  known: Known<K, V> = new Map<K, V>(),
): (key: K) => V {
  return (key) => {
    const old = known.get(key);
    if (old !== undefined) return old;
    const value = work(key);
    known.set(key, value);
    return value;
  };
}
