/**
 * What Sidelight holds in memory, and what it would cost to find names in every page instead of in
 * the background. `npm run bench memory -- --only heap,growth` measures some of it.
 */
import {
  type Around,
  describeSections,
  type Sections,
  sample,
  withRunners,
} from "./page/around.ts";
import { measureGrowth, measureHeap } from "./page/memory.ts";
import { startRunner } from "./page/rivals.ts";
import { describeVariant, measureVariant, variantHead } from "./page/where.ts";

const tabs = 50;

async function describeHeap(around: Around): Promise<string> {
  if (!around.browsers.includes("chromium")) return "Firefox does not tell the heap of a tab.";
  return withRunners(around, "chromium", async (take) => {
    const names = sample(around, 4);
    const heap = await measureHeap(names, await take("empty"), await take("sidelight"));
    return `Heap of a tab above an empty extension, in Chromium, which alone tells: ${heap.toFixed(2)} MB (median of ${names.length} pages).`;
  });
}

async function describeGrowth(around: Around): Promise<string> {
  const lines: string[] = [];
  for (const browser of around.browsers) {
    await withRunners(around, browser, async (take) => {
      const { before, after } = await measureGrowth("article.html", await take("sidelight"), tabs);
      lines.push(
        `- ${browser}: the extension's processes hold ${before.toFixed(1)} MB, and after ${tabs} tabs were open at a time and closed ${(after - before).toFixed(1)} MB more`,
      );
    });
  }
  return lines.join("\n");
}

async function describeWhere(around: Around): Promise<string> {
  const rows: string[] = [];
  for (const browser of around.browsers) {
    for (const rival of ["empty", "sidelight", "in-page"] as const) {
      const begin = () => startRunner(browser, rival, around.builds[browser], around.server);
      rows.push(describeVariant(browser, await measureVariant(rival, sample(around, 3), begin)));
    }
  }
  return [...variantHead, ...rows].join("\n");
}

const sections: Sections = { heap: describeHeap, growth: describeGrowth, where: describeWhere };

/** The measurements as Markdown; every third of the saved pages where `words` do not say otherwise. */
export const describeMemory = (words: string[]): Promise<string> =>
  describeSections(sections, words, 3);
