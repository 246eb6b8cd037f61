/** A longer selection is no query. UTF-16 code units. */
const longestQuery = 200;

/** What the reader has selected, on one line and cut to the length of a query. */
export function selectedText(): string {
  const text = getSelection()?.toString() ?? "";
  return text.replace(/\s+/g, " ").trim().slice(0, longestQuery);
}
