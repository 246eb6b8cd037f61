/** Together they take every way through the search: letters, words with other forms, names, typos. */
const queries = ["n", "law ba", "eu ai act d", "regulaton"];

/**
 * Searches for nobody while the page has nothing else to do, one query at a time: what runs for the
 * first time takes a browser ten times as long, and that should not be a reader's first key.
 */
export function rehearse(search: (query: string) => unknown, rest: readonly string[] = queries) {
  const [query, ...others] = rest;
  if (query === undefined) return;
  requestIdleCallback(() => {
    search(query);
    rehearse(search, others);
  });
}
