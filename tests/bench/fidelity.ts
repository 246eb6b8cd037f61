/**
 * Whether pages are the same with Sidelight as without it, byte for byte, and whether exactly that
 * is marked which the detector finds in their visible text. `npm run bench fidelity`.
 */
import { type Around, describeSections, sample, withRunners } from "./page/around.ts";
import { describeFidelity, markEverything, measureFidelity } from "./page/fidelity.ts";

/** How the list is to be read. */
const reading =
  "Pages are opened with and without Sidelight at the same time, and compared until they agree or six seconds are over. Every mention is marked. The visible text is taken from boxes and computed styles, without code of the content script. The one sort of difference that is left is meant: where a name ends in one element and a number begins in the next without a gap between them, the page engine reads two words, the text as it stands has one.";

async function describeBrowsers(around: Around): Promise<string> {
  const lines: string[] = [];
  for (const browser of around.browsers) {
    await withRunners(around, browser, async (take) => {
      const [plain, ours] = [await take("empty"), await take("sidelight")];
      await markEverything(ours);
      lines.push(describeFidelity(browser, await measureFidelity(sample(around), plain, ours)));
    });
  }
  return [...lines, "", reading].join("\n");
}

/** The measurements as Markdown; every saved page where `words` do not say otherwise. */
export const describeFidelities = (words: string[]): Promise<string> =>
  describeSections({ fidelity: describeBrowsers }, words, 1);
