/**
 * How soon the popup shows its first result, above an empty page of the same extension, and how
 * long popup and library take to answer a key. In both browsers, on the built extension.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import type { BrowserName } from "../../scripts/browsers.mjs";
import { builtExtension, launch, type TestBrowser } from "../e2e/browsers.ts";
import { until } from "../e2e/until.ts";
import { median, quantile } from "./timing.ts";

const rounds = 30;
const popup = "src/popup/index.html";
const library = "src/library/index.html";
const empty = "empty.html";
/** Three letters at the end of each make results change with every key. */
const typed = ["anthropic veto", "eu ai act delay", "nvidia chips china", "sb 1047"];

interface Probed {
  /** When what is waited for was painted, in milliseconds from the beginning of the navigation. */
  painted: number;
  /** How long each key took until the page was laid out anew, in milliseconds. */
  answers: number[];
}

/**
 * Stands first in a page. Notes when a result is painted, which is over when a message sent in a
 * frame arrives, and how long after a key the page has changed and is laid out.
 */
const probe = `
  const probed = { painted: 0, answers: [] };
  globalThis.probed = probed;
  let asked = 0;
  addEventListener("input", () => { asked = performance.now(); }, true);
  const afterFrame = (then) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    port2.postMessage(0);
  });
  let seen = false;
  new MutationObserver(() => {
    if (asked > 0) {
      document.documentElement.getBoundingClientRect();
      probed.answers.push(performance.now() - asked);
      asked = 0;
    }
    if (seen || !document.querySelector(".articles a, #empty")) return;
    seen = true;
    afterFrame(() => { probed.painted = performance.now(); });
  }).observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
`;

/** A copy of the built extension with the probe in its pages, and an empty one beside them. */
function prepare(name: BrowserName): string {
  const folder = mkdtempSync(join(tmpdir(), "sidelight-popup-"));
  cpSync(builtExtension[name], folder, { recursive: true });
  writeFileSync(join(folder, "probe.js"), probe);
  const script = '<script src="/probe.js"></script>';
  for (const path of [popup, library]) {
    const page = readFileSync(join(folder, path), "utf8");
    writeFileSync(join(folder, path), page.replace("<head>", `<head>${script}`));
  }
  const nothing = `<!doctype html><html lang="en"><head>${script}<meta charset="utf-8"><title>Empty</title></head><body><p id="empty">Nothing</p></body></html>`;
  writeFileSync(join(folder, empty), nothing);
  return folder;
}

const readProbe = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { probed: Probed }).probed);

async function paintOf(browser: TestBrowser, page: Page, path: string): Promise<number> {
  await browser.goToExtensionPage(page, path);
  return until(`the first paint of ${path}`, async () => (await readProbe(page)).painted);
}

/** Waits until every key that changed the page was noted and the next one finds it at rest. */
const settle = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 30)));

async function answersOf(browser: TestBrowser, page: Page, path: string): Promise<number[]> {
  const answers: number[] = [];
  for (const query of typed) {
    await paintOf(browser, page, `${path}${path === library ? "#/search" : ""}?q=anthropic`);
    await settle(page);
    await page.focus("input[type=search]");
    await page.evaluate(() => document.querySelector<HTMLInputElement>("input")?.select());
    for (const letter of query) {
      await page.keyboard.type(letter);
      await settle(page);
    }
    answers.push(...(await readProbe(page)).answers);
  }
  return answers;
}

async function measure(name: BrowserName): Promise<string[]> {
  const folder = prepare(name);
  const browser = await launch(name, { folder });
  try {
    const page = await browser.newPage();
    // What nobody sees is not painted.
    await page.bringToFront();
    const [full, bare]: [number[], number[]] = [[], []];
    for (let n = 0; n < rounds + 2; n++) {
      bare.push(await paintOf(browser, page, empty));
      full.push(await paintOf(browser, page, `${popup}?q=anthropic`));
    }
    // The first two of each warm the browser up.
    const above = median(full.slice(2)) - median(bare.slice(2));
    const keys = [
      await answersOf(browser, page, popup),
      await answersOf(browser, page, library),
    ].map((times) => `${median(times).toFixed(1)} / ${quantile(times, 0.95).toFixed(1)}`);
    const paints = [bare, full].map((times) => median(times.slice(2)).toFixed(0));
    return [name, ...paints, above.toFixed(0), ...keys];
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function describePopup(): Promise<string> {
  const rows: string[][] = [];
  for (const name of ["chromium", "firefox"] as const) rows.push(await measure(name));
  return [
    `Milliseconds. From the beginning of a navigation to the paint of the first result of \`?q=anthropic\`, median of ${rounds}, taking turns with an empty page of the extension. A key: from the input to the page being changed and laid out, median / 95th percentile of ${typed.join("").length} keys; a frame has 16.7.`,
    [
      "| | empty page | first result | above | a key in the popup | a key in the library |",
      "|---|---|---|---|---|---|",
      ...rows.map((row) => `| ${row.join(" | ")} |`),
    ].join("\n"),
  ].join("\n\n");
}
