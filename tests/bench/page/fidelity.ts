/** Whether pages stay as they are, and whether what is marked is what their visible text holds. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { openDetector } from "../../../src/detect/detector.ts";
import { sumEvidence } from "../../../src/model/evidence.ts";
import { defaultSettings } from "../../../src/model/settings.ts";
import { root } from "./builds.ts";
import type { Runner } from "./rivals.ts";
import { withoutScripts } from "./serve-pages.ts";
import { readSeen, type SeenPage } from "./visible-text.ts";

/** How a page compares with itself without Sidelight. */
type Sameness = "same" | "same without its scripts" | "different" | "not opened";

export interface Fidelity {
  page: string;
  sameness: Sameness;
  /** What the text holds and is not marked, with some text around it. */
  missing: string[];
  /** What is marked and the text does not hold. */
  extra: string[];
  marks: number;
  /** What Sidelight's scripts threw or complained of. */
  errors: string[];
}

/** Milliseconds in which a page that changes by itself, and what is marked on it, come to rest. */
const patience = 6_000;
const pause = 200;

const tidy = (text: string) => text.replace(/\s+/g, " ");
const wait = (time: number) => new Promise((next) => setTimeout(next, time));

/** Asks again until `isEnough` or until nothing more is to be hoped for. */
async function settled<T>(ask: () => Promise<T>, isEnough: (answer: T) => boolean): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (isEnough(answer) || Date.now() > end) return answer;
    await wait(pause);
  }
}

/** What is in \`all\` more often than in \`others\`. */
function without<T>(all: readonly T[], others: readonly string[], keyOf: (one: T) => string): T[] {
  const rest = [...others];
  return all.filter((one) => {
    const at = rest.indexOf(keyOf(one));
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

interface Expected {
  text: string;
  around: string;
}

export type Expectation = (blocks: string[]) => Expected[];

/** UTF-16 units on either side of a difference that are told of. */
const reach = 30;

/** What the detector finds in blocks of text, without anything of the content script. */
export function createExpectation(): Expectation {
  const file = join(root, "public/data/lexicon.bin");
  const detector = openDetector(new Uint8Array(readFileSync(file)));
  return (blocks) => {
    const readings = detector.read(blocks);
    return detector.judge(readings, sumEvidence(readings)).flatMap((mentions, i) =>
      mentions
        .filter(({ confidence }) => confidence >= defaultSettings.confidence)
        .map(({ start, end }) => {
          const block = blocks[i] ?? "";
          const around = tidy(block.slice(Math.max(0, start - reach), end + reach));
          return { text: tidy(block.slice(start, end)), around };
        }),
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

interface Marks {
  missing: Expected[];
  extra: string[];
  marks: number;
}

/**
 * What explains a mark that the text does not bear out: a name to which a word or number of the next
 * element sticks, also on the screen. The page engine takes a number of another element for a word
 * of its own ("Donald Trump" and "42 comments"); the text as it stands has one word there.
 */
function explain(text: string, blocks: readonly string[]): string {
  const name = text.replace(/[^\p{L}\p{N}]/gu, ".");
  const stuck = new RegExp(`${name}[\\p{L}\\p{N}]+|[\\p{L}\\p{N}]+${name}`, "u");
  const [found] = blocks.map((block) => stuck.exec(tidy(block))?.[0]).filter(Boolean);
  return found ? `${text}" of "${found}` : text;
}

function compare({ blocks, marked }: SeenPage, expected: Expectation): Marks {
  const wanted = expected(blocks);
  const marks = marked.map(tidy);
  const texts = wanted.map(({ text }) => text);
  return {
    missing: without(wanted, marks, ({ text }) => text),
    extra: without(marks, texts, (text) => text).map((text) => explain(text, blocks)),
    marks: marks.length,
  };
}

async function isSame(plain: Page, own: Page): Promise<boolean> {
  const same = async () => (await htmlOf(plain)) === (await htmlOf(own));
  return settled(same, Boolean);
}

/** With and without Sidelight at the same time; where the page's own scripts make it another each time, without them. */
async function openBoth(name: string, plain: Runner, ours: Runner) {
  for (const address of [name, withoutScripts(name)]) {
    const [before, page] = await Promise.all([plain.open(address), ours.open(address)]);
    if (!before || !page) continue;
    if (await isSame(before, page)) {
      return { page, sameness: address === name ? "same" : "same without its scripts" } as const;
    }
    if (address !== name) return { page, sameness: "different" } as const;
  }
  return { page: undefined, sameness: "not opened" } as const;
}

async function measureOne(name: string, plain: Runner, ours: Runner, expected: Expectation) {
  const { page, sameness } = await openBoth(name, plain, ours);
  const errors = await ours.driver.takeErrors();
  if (!page) return { page: name, sameness, missing: [], extra: [], marks: 0, errors };
  const { missing, extra, marks } = await settled(
    async () => compare(await readSeen(page), expected),
    (found) => found.missing.length + found.extra.length === 0,
  );
  const around = missing.map(({ text, around }) => `${text}" in "${around}`);
  return { page: name, sameness, missing: around, extra, marks, errors };
}

/** Opens each page without Sidelight and with it. */
export async function measureFidelity(
  names: readonly string[],
  plain: Runner,
  ours: Runner,
): Promise<Fidelity[]> {
  const expected = createExpectation();
  const found: Fidelity[] = [];
  for (const name of names) found.push(await measureOne(name, plain, ours, expected));
  return found;
}

const listed = (all: readonly string[]) => (all.length > 0 ? ` (${all.join(", ")})` : "");

/** The differences in words, as a list in Markdown. */
export function describeFidelity(browser: string, all: readonly Fidelity[]): string {
  const named = (wanted: Sameness) =>
    all.filter(({ sameness }) => sameness === wanted).map(({ page }) => page);
  const errors = all.flatMap((one) => one.errors);
  const marks = all.reduce((sum, one) => sum + one.marks, 0);
  const differing = all.filter(({ missing, extra }) => missing.length + extra.length > 0);
  const scripted = named("same without its scripts");
  const sentences = [
    `${named("same").length} of ${all.length} pages byte for byte the same`,
    `${scripted.length} once their own scripts do not run, which make them another each time${listed(scripted)}`,
    `${named("different").length} different${listed(named("different"))}`,
    `${named("not opened").length} not opened${listed(named("not opened"))}`,
    `${errors.length} errors${listed(errors.slice(0, 3))}`,
    `${marks} marks, on ${all.length - differing.length} pages exactly those that the detector finds in the visible text`,
  ];
  const lines = differing.map(({ page, missing, extra }) => {
    const words = [
      ...missing.map((text) => `not marked "${text}"`),
      ...extra.map((text) => `marked "${text}"`),
    ];
    return `  - ${page}: ${words.slice(0, 8).join(", ")}`;
  });
  return [`- ${browser}: ${sentences.join("; ")}`, ...lines].join("\n");
}
