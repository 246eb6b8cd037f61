/**
 * Whether pages are the same with Sidelight as without it, byte for byte, and whether exactly that
 * is marked which the detector finds in their visible text. `npm run bench fidelity`.
 */
import { type Around, describeSections, sample, withRunners } from "./page/around.ts";
import { describeFidelity, markEverything, measureFidelity } from "./page/fidelity.ts";

async function describeBrowsers(around: Around): Promise<string> {
  const lines: string[] = [];
  for (const browser of around.browsers) {
    await withRunners(around, browser, async (take) => {
      const [plain, ours] = [await take("empty"), await take("sidelight")];
      await markEverything(ours);
      lines.push(describeFidelity(browser, await measureFidelity(sample(around), plain, ours)));
    });
  }
  return lines.join("\n");
}

/** The measurements as Markdown; every saved page where `words` do not say otherwise. */
export const describeFidelities = (words: string[]): Promise<string> =>
  describeSections({ fidelity: describeBrowsers }, words, 1);
