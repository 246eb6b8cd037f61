/**
 * What Sidelight costs the pages that are read, in both browsers, beside the least that reads
 * every text (the floor), an empty extension and mark.js. `npm run bench page -- --only cold,large`
 * measures some of it; `describeSections` has the other options.
 */
import { statSync } from "node:fs";
import { join } from "node:path";
import {
  type Around,
  describeSections,
  type Sections,
  sample,
  type Take,
  withRunners,
} from "./page/around.ts";
import {
  type Cost,
  describeEach,
  describeMiddle,
  measureCosts,
  measurePeer,
  type PeerCost,
} from "./page/cold.ts";
import { measureChanges, measurePointer, measureTyping } from "./page/living.ts";
import { countMarks } from "./page/ordinary.ts";

/** Pages on which the peer is measured; its usual use on one, because it takes minutes on larger ones. */
const peerPages = 3;

async function describePeer(take: Take, costs: Cost[]): Promise<string> {
  const peer = await take("mark.js");
  const names = costs.toSorted((a, b) => a.ours - b.ours).map(({ page }) => page);
  const middle = names.slice(names.length >> 2).slice(0, peerPages);
  const smart = await measurePeer(middle, peer, costs);
  const usual = await measurePeer(
    names.slice(0, 1).map((name) => `${name}?usual`),
    peer,
    costs,
  );
  const words = (what: string, { total, times, isBound }: PeerCost) =>
    `${what} ${isBound ? "more than " : ""}${total.toFixed(0)} ms, ${times.toFixed(0)} times ours`;
  return `mark.js with the same names: ${words("at its smartest", smart)}, ${words("at its usual use", usual)}.`;
}

async function describeCold(around: Around): Promise<string> {
  const rows: string[] = [];
  const peers: string[] = [];
  for (const browser of around.browsers) {
    await withRunners(around, browser, async (take) => {
      const [floor, ours] = [await take("floor"), await take("sidelight")];
      await measureCosts(sample(around).slice(0, 2), floor, ours);
      const costs = await measureCosts(sample(around), floor, ours);
      rows.push(describeMiddle(browser, costs));
      peers.push(`${browser}: ${await describePeer(take, costs)}`);
    });
  }
  const head = "| real pages, cold | floor, ms | Sidelight, ms | x floor | longest task, ms |";
  return [head, "|---|---|---|---|---|", ...rows, "", ...peers].join("\n");
}

async function describeLarge(around: Around): Promise<string> {
  const rows: string[] = [];
  for (const browser of around.browsers) {
    await withRunners(around, browser, async (take) => {
      const [floor, ours] = [await take("floor"), await take("sidelight")];
      rows.push(
        ...describeEach(browser, await measureCosts(around.pages.large, floor, ours, 120_000)),
      );
    });
  }
  const head = "| very large documents | floor, ms | Sidelight, ms | x floor | longest task, ms |";
  return [head, "|---|---|---|---|---|", ...rows].join("\n");
}

async function describeSize({ builds }: Around): Promise<string> {
  const size = statSync(join(builds.chromium.sidelight, "src/content/main.iife.js")).size;
  return `Content script before the first card: ${(size / 1024).toFixed(1)} KB minified, notes of this measurement included.`;
}

async function describeLiving(around: Around): Promise<string> {
  const lines: string[] = [];
  for (const browser of around.browsers) {
    await withRunners(around, browser, async (take) => {
      const [empty, ours] = [await take("empty"), await take("sidelight")];
      const changes = await measureChanges(ours);
      const pointer = await measurePointer(ours);
      const [without, own] = await measureTyping([empty, ours]);
      const spread = (typing: typeof own) =>
        `${typing?.median.toFixed(1)} / ${typing?.p95.toFixed(1)} ms`;
      lines.push(
        `- ${browser}: 100 changes a second cost ${changes?.perSecond.toFixed(1)} ms a second, longest task ${changes?.longest.toFixed(1)} ms; a move of the pointer over text without marks ${pointer?.toFixed(3) ?? "nothing"} ms; from a key to the next frame ${spread(own)} (median / 95th percentile), with an empty extension ${spread(without)}`,
      );
    });
  }
  return lines.join("\n");
}

/** All saved pages, in one browser: what is found depends on none. */
async function describeOrdinary(around: Around): Promise<string> {
  return withRunners(around, "chromium", async (take) => {
    const { pages, withMarks, marks } = await countMarks(
      around.pages.real,
      await take("sidelight"),
    );
    return `Of ${pages} saved pages of the web, nearly all about other things than AI, ${withMarks} have marks, ${marks} in all (the first in each section).`;
  });
}

const sections: Sections = {
  cold: describeCold,
  large: describeLarge,
  size: describeSize,
  living: describeLiving,
  ordinary: describeOrdinary,
};

/** The measurements as Markdown; every third of the saved pages where `words` do not say otherwise. */
export const describePages = (words: string[]): Promise<string> =>
  describeSections(sections, words, 3);
