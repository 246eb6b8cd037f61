/** A function that works each object out once, as long as the object lives. */
export function remember<K extends object, V>(work: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    const old = known.get(key);
    if (old !== undefined) return old;
    const value = work(key);
    known.set(key, value);
    return value;
  };
}
