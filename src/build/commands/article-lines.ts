import type { ArticleView } from "../../model/card.ts";
import { UsageError } from "../command.ts";

/** An article in a list for people: title, then where and when, then anything else. */
export function articleLines(number: number, article: ArticleView, ...more: string[]): string {
  const { title, publisher, published, kind, url } = article;
  const rows = [`${number}. ${title}`, `${publisher}, ${published}, ${kind}`, ...more, url];
  return rows.join("\n   ");
}

/** The value of `--limit`. @throws UsageError where it is no number above 0 */
export function parseLimit(text: string | undefined, usual: number): number {
  if (text === undefined) return usual;
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1)
    throw new UsageError(`--limit ${text} is no number above 0.`);
  return limit;
}
