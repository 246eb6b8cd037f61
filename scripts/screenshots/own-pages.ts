/** Pictures of the extension's own pages, taken of the built extension as a reader sees it. */
import type { Page } from "puppeteer-core";
import type { TestBrowser } from "../../tests/e2e/browsers.ts";
import { marksWith } from "../../tests/e2e/reader.ts";
import { until } from "../../tests/e2e/until.ts";

export interface OwnPage {
  name: string;
  /** CSS pixels. */
  width: number;
  height: number;
  open(browser: TestBrowser, article: Page): Promise<Page>;
  /** Something that is there once the page is whole. */
  whole: string;
  /** What a reader types first. */
  query?: string;
}

const library = "src/library/index.html";
const own = (path: string) => (browser: TestBrowser) => browser.openOwn(path);

/** What a reader has saved and watches; the corpus has these for good. */
const kept = {
  saved: [
    { what: "entity", id: "california-sb-1047", on: "2026-11-19" },
    { what: "entity", id: "openai", on: "2026-11-18" },
  ],
  watched: ["california-sb-1047", "openai", "eu-ai-act"],
  looks: { openai: { dataDate: "2026-06-01" } },
};

/** A page of a reader who keeps things, and two articles that are saved as readers save them. */
const ofReader = (path: string) => async (browser: TestBrowser) => {
  const search = await browser.openOwn(`${library}#/search?q=sb%201047%20veto`);
  await search.evaluate(async (things) => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { set(items: object): Promise<void> } } };
    };
    await chrome.storage.local.set(things);
  }, kept);
  await until("results", () => search.$(".result .save"));
  for (const button of (await search.$$(".result .save")).slice(0, 2)) await button.click();
  await search.close();
  return browser.openOwn(path);
};
const popup: OwnPage["open"] = (browser, article) => browser.openPopup(article);
const entity = { open: own(`${library}#/entity/california-sb-1047`), whole: ".plot canvas" };

export const ownPages: OwnPage[] = [
  { name: "popup", width: 400, height: 480, open: popup, whole: 'aria/On this page[role="list"]' },
  {
    name: "popup-search",
    width: 400,
    height: 480,
    open: popup,
    query: "SB 1047 veto",
    whole: 'aria/Results[role="list"]',
  },
  {
    name: "panel",
    width: 360,
    height: 800,
    open: own("src/panel/index.html"),
    whole: 'aria/Related articles[role="list"]',
  },
  { name: "library", width: 1100, height: 800, open: own(`${library}#/`), whole: ".directory" },
  {
    name: "library-search",
    width: 1100,
    height: 800,
    open: own(`${library}#/search?q=SB%201047%20veto`),
    whole: 'aria/Results[role="list"]',
  },
  {
    name: "library-saved",
    width: 1100,
    height: 640,
    open: ofReader(`${library}#/saved`),
    whole: 'aria/Saved articles[role="list"]',
  },
  {
    name: "library-watched-narrow",
    width: 390,
    height: 560,
    open: ofReader(`${library}#/watched`),
    whole: ".watched .new",
  },
  {
    name: "library-compare",
    width: 1100,
    height: 900,
    open: own(`${library}#/compare?a=california-sb-1047&b=california-sb-53`),
    whole: ".facts-table",
  },
  { name: "library-entity", width: 1100, height: 900, ...entity },
  { name: "library-entity-narrow", width: 390, height: 800, ...entity },
  {
    name: "options",
    width: 900,
    height: 900,
    open: own("src/options/index.html"),
    whole: 'aria/Marks[role="radiogroup"]',
  },
];

/** A page of the news whose names the popup and the panel list. */
export async function openArticle(browser: TestBrowser): Promise<Page> {
  const article = await browser.open("news.html");
  await marksWith(article, "Executive Order 14110");
  return article;
}

/** The picture of a page as PNG. */
export async function pictureOf(
  browser: TestBrowser,
  article: Page,
  { width, height, open, whole, query }: OwnPage,
  theme: "light" | "dark",
): Promise<Uint8Array> {
  const page = await open(browser, article);
  await page.setViewport({ width, height });
  await page.emulateMediaFeatures([
    { name: "prefers-color-scheme", value: theme },
    { name: "prefers-reduced-motion", value: "reduce" },
  ]);
  if (query) {
    const box = await until("the search box", () => page.$('aria/[role="searchbox"]'));
    await box.type(query);
  }
  await until(whole, () => page.$(whole));
  // Plots are drawn, and what comes late has come.
  await new Promise((next) => setTimeout(next, 500));
  const picture = await page.screenshot();
  await page.close();
  await article.bringToFront();
  return picture;
}
