/** Whether pages stay as they are, and whether what is marked is what their visible text holds. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { openDetector } from "../../../src/detect/detector.ts";
import { sumEvidence } from "../../../src/model/evidence.ts";
import { defaultSettings } from "../../../src/model/settings.ts";
import { markedTexts } from "../../e2e/reader.ts";
import { root } from "./builds.ts";
import type { Runner } from "./rivals.ts";

/**
 * The visible text in blocks, by the computed style of every element: slow, and written without
 * a look at src/content, so that it can tell on it. As text, because it runs in pages.
 */
const visibleText = `(() => {
  const unread = "script,style,noscript,template,code,kbd,samp,pre,xmp,listing,plaintext,textarea,select,option,input,svg,math,iframe,object,embed,canvas,audio,video,img,meter,progress,hr,rp,rt,rtc,[contenteditable]:not([contenteditable=false]),[aria-hidden=true]";
  const silent = "script,style,noscript,template,rp,rt,rtc,wbr";
  const blocks = [];
  let text = "";
  const end = () => { if (/\\p{L}/u.test(text)) blocks.push(text); text = ""; };
  const visit = (node) => {
    if (node.nodeType === 3) { text += node.data; return; }
    if (node.nodeType !== 1) return;
    if (node.localName === "br") { text += "\\n"; return; }
    const style = getComputedStyle(node);
    const runsOn = /^(inline|contents|ruby|none)/.test(style.display);
    if (!runsOn) end();
    if (style.display === "none") { if (!node.matches(silent)) text += /^(div|p|li|ul|ol|h[1-6]|section|td|tr|table)$/.test(node.localName) ? (end(), "") : "\\ufffc"; }
    else if (node.matches(unread)) { if (!node.matches(silent)) text += "\\ufffc"; }
    else for (const child of (node.shadowRoot ?? node).childNodes) {
      if (child.nodeType === 3 && style.visibility !== "visible") continue;
      visit(child);
    }
    if (!runsOn) end();
  };
  visit(document.body);
  end();
  return blocks;
})()`;

export interface Fidelity {
  page: string;
  isSame: boolean;
  /** What the text holds and is not marked, and the other way round. */
  missing: string[];
  extra: string[];
  marks: number;
  errors: string[];
}

const tidy = (text: string) => text.replace(/\s+/g, " ");

/** What is in \`all\` more often than in \`others\`. */
function without(all: readonly string[], others: readonly string[]): string[] {
  const rest = [...others];
  return all.filter((one) => {
    const at = rest.indexOf(one);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

function createExpectation() {
  const file = join(root, "public/data/lexicon.bin");
  const detector = openDetector(new Uint8Array(readFileSync(file)));
  return (blocks: string[]): string[] => {
    const readings = detector.read(blocks);
    return detector
      .judge(readings, sumEvidence(readings))
      .flatMap((mentions, i) =>
        mentions
          .filter(({ confidence }) => confidence >= defaultSettings.confidence)
          .map(({ start, end }) => tidy((blocks[i] ?? "").slice(start, end))),
      );
  };
}

const htmlOf = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);

/** Every mention is to be marked while this is measured. */
export async function markEverything(ours: Runner): Promise<void> {
  const page = await ours.driver.newPage();
  await ours.driver.goToExtensionPage(page, "src/options/index.html");
  await page.evaluate(() => {
    const { browser, chrome } = globalThis as unknown as Record<string, typeof globalThis.chrome>;
    return (browser ?? chrome)?.storage.local.set({ settings: { marks: "every" } });
  });
  await page.close();
}

/** Milliseconds for scripts of the page that go on after it has loaded. */
const settling = 150;

/** Opens each page without Sidelight, with it, and without it again: some are never twice the same. */
export async function measureFidelity(
  names: readonly string[],
  plain: Runner,
  ours: Runner,
): Promise<Fidelity[]> {
  const expected = createExpectation();
  const found: Fidelity[] = [];
  for (const name of names) {
    const errors: string[] = [];
    const before = await plain.open(name);
    const without1 = before && (await htmlOf(before));
    const page = await ours.open(name);
    if (!page || without1 === undefined) continue;
    page.on("pageerror", (error) => errors.push(String(error)));
    await new Promise((next) => setTimeout(next, settling));
    const html = await htmlOf(page);
    const marked = await markedTexts(page);
    const wanted = expected((await page.evaluate(visibleText)) as string[]);
    page.removeAllListeners("pageerror");
    const again = html === without1 ? undefined : await plain.open(name);
    const isUnstable = again && (await htmlOf(again)) !== without1;
    found.push({
      page: name,
      isSame: html === without1 || isUnstable === true,
      missing: without(wanted, marked),
      extra: without(marked, wanted),
      marks: marked.length,
      errors: errors.filter((error) => /extension:/.test(error)),
    });
  }
  return found;
}

/** The differences in words, as a list in Markdown. */
export function describeFidelity(browser: string, all: readonly Fidelity[]): string {
  const same = all.filter(({ isSame }) => isSame).length;
  const marks = all.reduce((sum, one) => sum + one.marks, 0);
  const differing = all.filter(({ missing, extra }) => missing.length + extra.length > 0);
  const lines = differing.map(
    ({ page, missing, extra }) =>
      `  - ${page}: ${[...missing.map((text) => `not marked "${text}"`), ...extra.map((text) => `marked "${text}"`)].slice(0, 8).join(", ")}`,
  );
  const errors = all.reduce((sum, one) => sum + one.errors.length, 0);
  return [
    `- ${browser}: ${same} of ${all.length} pages byte for byte the same; ${errors} errors; ${marks} marks, and on ${all.length - differing.length} pages exactly those that the detector finds in the visible text`,
    ...lines,
  ].join("\n");
}
