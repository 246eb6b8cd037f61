/** What every measurement of pages has around it: pages, a server, built extensions, browsers. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { stderr } from "node:process";
import { parseArgs } from "node:util";
import type { BrowserName } from "../../../scripts/browsers.mjs";
import { type Builds, buildAll, type Rival, root } from "./builds.ts";
import { ownPages } from "./own-pages.ts";
import { findPages, type Pages } from "./pages.ts";
import { type Runner, startRunner } from "./rivals.ts";
import { type PageServer, servePages } from "./serve-pages.ts";

const bothBrowsers: BrowserName[] = ["chromium", "firefox"];

export interface Around {
  pages: Pages;
  server: PageServer;
  builds: Record<BrowserName, Builds>;
  browsers: readonly BrowserName[];
  every: number;
}

export type Take = (rival: Rival) => Promise<Runner>;

/** Measurements by name, each giving Markdown. */
export type Sections = Record<string, (around: Around) => Promise<string>>;

/** One browser for each extension, started when it is asked for. */
export async function withRunners<T>(
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
export function sample({ pages, every }: Around, share = 1): string[] {
  const step = every * share;
  const chosen = pages.real.filter((_, i) => i % step === 0);
  return chosen.length > 0 ? chosen : ["article.html"];
}

async function describeNamed(sections: Sections, named: string[], around: Around) {
  const texts: string[] = [];
  for (const name of named) {
    const describe = sections[name];
    if (!describe) throw new Error(`No such part: ${name}. Parts: ${Object.keys(sections)}`);
    const text = await describe(around);
    stderr.write(`${text}\n\n`);
    texts.push(text);
  }
  return texts;
}

/**
 * Measures the sections that `words` ask for, as Markdown: `--only cold,large` those, `--every 8`
 * every eighth of the saved pages instead of every `usualStep`th, `--browser firefox` in one of the
 * browsers; `--pages` names the folder of saved pages, ../shared/pages beside the repository where
 * it is not given.
 */
export async function describeSections(
  sections: Sections,
  words: string[],
  usualStep: number,
): Promise<string> {
  const { values } = parseArgs({
    args: words,
    options: {
      only: { type: "string" },
      every: { type: "string" },
      pages: { type: "string" },
      browser: { type: "string" },
    },
  });
  const pages = findPages(resolve(root, values.pages ?? "../shared/pages"), ownPages);
  const every = Number(values.every ?? usualStep);
  const browsers = bothBrowsers.filter((name) => name === (values.browser ?? name));
  const missing = "No saved pages of the web were found: a page of our own stands in for them.";
  const built = mkdtempSync(join(tmpdir(), "sidelight-page-"));
  const server = await servePages(pages.find);
  try {
    const around: Around = { pages, server, builds: await buildAll(built), browsers, every };
    const named = values.only?.split(",") ?? Object.keys(sections);
    const texts = await describeNamed(sections, named, around);
    return [...(pages.real.length > 0 ? [] : [missing]), ...texts].join("\n\n");
  } finally {
    server.close();
    rmSync(built, { recursive: true });
  }
}
