/**
 * Something that is made when it is first asked for, and only once. What failed is made anew
 * the next time.
 */
export function createLazy<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
