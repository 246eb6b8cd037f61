/**
 * What Sidelight costs the pages that are read, in both browsers, beside the least that reads
 * every text (the floor), an empty extension and mark.js. `npm run bench page -- --only cold,large`
 * measures some of it, `--every 8` every eighth page instead of every third, `--browser firefox` in
 * one of them; `--pages` names the folder of saved pages, ../shared/pages beside the repository
 * where it is not given.
 */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { stderr } from "node:process";
import { parseArgs } from "node:util";
import type { BrowserName } from "../../scripts/browsers.mjs";
import { type Builds, buildAll, type Rival, root } from "./page/builds.ts";
import {
  type Cost,
  describeEach,
  describeMiddle,
  measureCosts,
  measurePeer,
  type PeerCost,
} from "./page/cold.ts";
import { describeFidelity, markEverything, measureFidelity } from "./page/fidelity.ts";
import { measureChanges, measurePointer, measureTyping } from "./page/living.ts";
import { measureGrowth, measureHeap } from "./page/memory.ts";
import { ownPages } from "./page/own-pages.ts";
import { findPages, type Pages } from "./page/pages.ts";
import { type Runner, startRunner } from "./page/rivals.ts";
import { type PageServer, servePages } from "./page/serve-pages.ts";
import { describeVariant, measureVariant, variantHead } from "./page/where.ts";

const bothBrowsers: BrowserName[] = ["chromium", "firefox"];
/** Pages on which the peer is measured; its usual use on one, because it takes minutes on larger ones. */
const peerPages = 3;

interface Around {
  pages: Pages;
  server: PageServer;
  builds: Record<BrowserName, Builds>;
  browsers: readonly BrowserName[];
  every: number;
}

type Take = (rival: Rival) => Promise<Runner>;

/** One browser for each extension, started when it is asked for. */
async function withRunners<T>(
  { builds, server }: Around,
  browser: BrowserName,
  work: (take: Take) => Promise<T>,
): Promise<T> {
  const running = new Map<Rival, Promise<Runner>>();
  const take: Take = (rival) => {
    const runner = running.get(rival) ?? startRunner(browser, rival, builds[browser], server);
    running.set(rival, runner);
    return runner;
  };
  try {
    return await work(take);
  } finally {
    for (const runner of running.values()) await (await runner).close();
  }
}

/** Every so many of the saved pages; a page of our own where there are none. */
function sample({ pages, every }: Around, share = 1): string[] {
  const step = every * share;
  const chosen = pages.real.filter((_, i) => i % step === 0);
  return chosen.length > 0 ? chosen : ["article.html"];
}

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

async function describeMemory(around: Around): Promise<string> {
  const lines: string[] = [];
  for (const browser of around.browsers) {
    await withRunners(around, browser, async (take) => {
      const ours = await take("sidelight");
      const names = sample(around, 12);
      if (browser === "chromium") {
        const heap = await measureHeap(names, await take("empty"), ours);
        lines.push(
          `- ${browser}: heap of a tab above an empty extension ${heap.toFixed(2)} MB (median of ${names.length} pages)`,
        );
      }
      const growth = await measureGrowth("article.html", ours, 50);
      lines.push(
        `- ${browser}: after 50 tabs were opened and closed the extension's processes hold ${growth.toFixed(1)} MB more`,
      );
    });
  }
  return lines.join("\n");
}

async function describeFidelities(around: Around): Promise<string> {
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

const sections: Record<string, (around: Around) => Promise<string>> = {
  cold: describeCold,
  large: describeLarge,
  size: describeSize,
  living: describeLiving,
  memory: describeMemory,
  where: describeWhere,
  fidelity: describeFidelities,
};

/** The measurements as Markdown. */
export async function describePages(words: string[]): Promise<string> {
  const { values } = parseArgs({
    args: words,
    options: {
      only: { type: "string" },
      every: { type: "string" },
      pages: { type: "string" },
      browser: { type: "string" },
    },
  });
  const folder = resolve(root, values.pages ?? "../shared/pages");
  const named = values.only?.split(",") ?? Object.keys(sections);
  const every = Number(values.every ?? 3);
  const browsers = bothBrowsers.filter((name) => name === (values.browser ?? name));
  const built = mkdtempSync(join(tmpdir(), "sidelight-page-"));
  const pages = findPages(folder, ownPages);
  const server = await servePages(pages.find);
  const texts =
    pages.real.length > 0
      ? []
      : ["No saved pages of the web were found: a page of our own stands in for them."];
  try {
    const around: Around = { pages, server, builds: await buildAll(built), browsers, every };
    for (const name of named) {
      const describe = sections[name];
      if (!describe)
        throw new Error(`No such part: ${name}. Parts: ${Object.keys(sections).join(", ")}`);
      const text = await describe(around);
      stderr.write(`${text}\n\n`);
      texts.push(text);
    }
  } finally {
    server.close();
    rmSync(built, { recursive: true });
  }
  return texts.join("\n\n");
}
