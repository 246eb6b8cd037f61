import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build, type Rolldown } from "vite";
import manifest from "../../../manifest.json" with { type: "json" };
import type { BrowserName } from "../../../scripts/browsers.mjs";
import { freshenData } from "../../../src/build/data/fresh-data.ts";
import { openLexicon } from "../../../src/detect/lexicon-file.ts";

export const root = resolve(import.meta.dirname, "../../..");

/** What runs in the pages: ours, ours with the detector in the page, nothing, the least that looks at every text, and a peer. */
export type Rival = "sidelight" | "in-page" | "empty" | "floor" | "mark.js";

/** Folders of extensions that can be loaded. */
export type Builds = Record<Rival, string>;

/** Reads the length of every text: no reader of pages can do with less. */
const floorScript = `
const start = performance.now();
let length = 0;
const walker = document.createTreeWalker(document.body ?? document, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) length += walker.currentNode.data.length;
performance.measure("sl:floor", { start, detail: length });
performance.measure("sl:done", { start: performance.now() });
`;

/**
 * The peer marks the same names: at its smartest with one expression for all of them, at its
 * usual use, where the address says so, with a list of names.
 */
const markScript = `
const start = performance.now();
if (location.search === "?usual") {
  new Mark(document.body).mark(names, { separateWordSearch: false, accuracy: "exactly", caseSensitive: true });
} else {
  const escaped = names.map((name) => name.replace(/[.*+?^\${}()|[\\]\\\\]/g, "\\\\$&"));
  new Mark(document.body).markRegExp(new RegExp("\\\\b(?:" + escaped.join("|") + ")\\\\b", "g"));
}
performance.measure("sl:mark.js", { start });
performance.measure("sl:done", { start: performance.now() });
`;

const lexiconFile = join(root, "public/data/lexicon.bin");

function readNames(): string[] {
  const { alias, aliasCount } = openLexicon(new Uint8Array(readFileSync(lexiconFile)));
  const names = new Set(Array.from({ length: aliasCount }, (_, number) => alias(number).text));
  return [...names].sort((a, b) => b.length - a.length);
}

/** An extension with nothing but a content script; without script it has none. */
function writeRival(folder: string, script: string): string {
  mkdirSync(folder, { recursive: true });
  const { browser_specific_settings, name, version } = manifest;
  const content = { matches: ["http://*/*"], js: ["content.js"], run_at: "document_idle" };
  writeFileSync(join(folder, "content.js"), script);
  writeFileSync(
    join(folder, "manifest.json"),
    JSON.stringify({
      manifest_version: 3,
      name,
      version,
      browser_specific_settings,
      ...(script && { content_scripts: [content] }),
    }),
  );
  return folder;
}

/** Sidelight with another content script, which has the detector and its tables in itself. */
async function buildInPage(folder: string, sidelight: string): Promise<string> {
  cpSync(sidelight, folder, { recursive: true });
  const entry = join(import.meta.dirname, "in-page.iife.ts");
  const built = await build({
    configFile: false,
    logLevel: "error",
    mode: "bench",
    define: { PACKED_LEXICON: JSON.stringify(readFileSync(lexiconFile, "base64")) },
    build: { write: false, lib: { entry, formats: ["iife"], name: "inPage" } },
  });
  const [{ output }] = [built].flat() as [Rolldown.RolldownOutput];
  writeFileSync(join(folder, "src/content/main.iife.js"), output[0].code);
  return folder;
}

/** Builds Sidelight so that it notes its work, in `mode`, and writes the others beside it. */
async function buildFor(folder: string, browser: BrowserName): Promise<Builds> {
  const mode = browser === "firefox" ? "bench-firefox" : "bench";
  const sidelight = join(folder, browser);
  const vite = join(root, "node_modules/vite/bin/vite.js");
  const words = [vite, "build", "--mode", mode, "--outDir", sidelight, "--logLevel", "error"];
  execFileSync(process.execPath, words, { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  const mark = readFileSync(join(root, "node_modules/mark.js/dist/mark.min.js"), "utf8");
  const names = `const names = ${JSON.stringify(readNames())};`;
  return {
    sidelight,
    "in-page": await buildInPage(`${sidelight}-in-page`, sidelight),
    empty: writeRival(join(folder, "empty"), ""),
    floor: writeRival(join(folder, "floor"), floorScript),
    "mark.js": writeRival(join(folder, "mark"), `${mark}\n${names}\n${markScript}`),
  };
}

/** Builds everything that is measured below `folder`. */
export async function buildAll(folder: string): Promise<Record<BrowserName, Builds>> {
  freshenData(root);
  return {
    chromium: await buildFor(folder, "chromium"),
    firefox: await buildFor(folder, "firefox"),
  };
}
