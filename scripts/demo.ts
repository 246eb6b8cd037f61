/** Shows Sidelight on a sample page: in a window to play with, or in pictures where there is no display. */
import { mkdir } from "node:fs/promises";
import type { Page } from "puppeteer-core";
import { launch, type TestBrowser } from "../tests/e2e/browsers.ts";
import { cardOf, hover, linksIn, markedTexts, marksWith } from "../tests/e2e/reader.ts";
import { until } from "../tests/e2e/until.ts";
import type { BrowserName } from "./browsers.mjs";

const sample = "news.html";
const pictures = "out";

function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== "linux" || Boolean(DISPLAY || WAYLAND_DISPLAY);
}

async function takePicture(page: Page, name: string): Promise<void> {
  await mkdir(pictures, { recursive: true });
  await page.screenshot({ path: `${pictures}/${name}.png` });
  console.log(`  ${pictures}/${name}.png`);
}

async function showMarks(page: Page): Promise<void> {
  await marksWith(page, "Executive Order 14110");
  const texts = new Set(await markedTexts(page));
  console.log(`The sample page has marks on ${[...texts].join(", ")}.`);
  await takePicture(page, "marks");
}

async function showCard(browser: TestBrowser, page: Page): Promise<void> {
  await hover(page, "Anthropic");
  const card = await cardOf(browser, page, "Anthropic");
  const { length } = await linksIn(card, "Related articles");
  console.log(`The pointer rests on Anthropic: a card with ${length} related articles.`);
  await takePicture(page, "card");
}

async function showPopup(browser: TestBrowser, page: Page): Promise<void> {
  const popup = await browser.openPopup(page);
  const box = await until("the search box", () => popup.$('aria/[role="searchbox"]'));
  await box.type("veto SB 1047");
  const { length } = await until("results", () => linksIn(popup, "Results"));
  console.log(`The popup finds ${length} articles for "veto SB 1047".`);
  await takePicture(popup, "popup");
}

async function showInPictures(name: BrowserName): Promise<void> {
  console.log(`There is no display, so ${name} runs unseen and takes pictures.`);
  const browser = await launch(name);
  try {
    const page = await browser.open(sample);
    await showMarks(page);
    await showCard(browser, page);
    await showPopup(browser, page);
  } finally {
    await browser.close();
  }
}

async function showInWindow(name: BrowserName): Promise<void> {
  const browser = await launch(name, { visible: true });
  await browser.open(sample);
  console.log("Rest the pointer on a marked name. Close the browser to end.");
  await browser.closed;
  await browser.close();
}

const name: BrowserName = process.argv[2] === "firefox" ? "firefox" : "chromium";
await (hasDisplay() ? showInWindow(name) : showInPictures(name));
