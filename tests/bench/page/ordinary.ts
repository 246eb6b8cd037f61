/** How many names are marked on pages of the web as they come, most of which have nothing to do with AI. */
import type { Runner } from "./rivals.ts";

export interface Marked {
  pages: number;
  /** Pages with a mark, and marks on all of them. */
  withMarks: number;
  marks: number;
}

export async function countMarks(names: readonly string[], ours: Runner): Promise<Marked> {
  const marked: Marked = { pages: 0, withMarks: 0, marks: 0 };
  for (const name of names) {
    const page = await ours.open(name);
    if (!page) continue;
    const count = await page.evaluate(() =>
      [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0),
    );
    marked.pages++;
    marked.marks += count;
    if (count > 0) marked.withMarks++;
  }
  return marked;
}
