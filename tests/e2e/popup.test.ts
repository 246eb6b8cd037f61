import type { ElementHandle, Page } from "puppeteer-core";
import { expect, it } from "vitest";
import { inEachBrowser } from "./in-each-browser.ts";
import { follow, linksIn, marksWith, pointOn, textOf } from "./reader.ts";
import { until } from "./until.ts";

function searchBox(popup: Page): Promise<ElementHandle> {
  return until("the search box", () => popup.$('aria/Search the corpus[role="searchbox"]'));
}

/** Types a query; waits for results of which the first names it. */
async function search(popup: Page, query: string): Promise<ElementHandle<HTMLAnchorElement>[]> {
  const box = await searchBox(popup);
  await box.type(query);
  return until(`results for ${query}`, () => linksIn(popup, "Results"));
}

/** The entries of the list of what the page names, as they read. */
async function briefing(popup: Page): Promise<string[]> {
  const list = await popup.$('aria/On this page[role="list"]');
  const items = (await list?.$$('aria/[role="listitem"]')) ?? [];
  return Promise.all(items.map(textOf));
}

inEachBrowser("the popup", (getBrowser) => {
  it("finds articles while a reader types, and leads to their source", async () => {
    const page = await getBrowser().open("news.html");
    const popup = await getBrowser().openPopup(page);
    const [first] = await search(popup, "Anthropic");
    if (!first) throw new Error("There is no result");
    expect(await textOf(first)).not.toBe("");
    await follow(getBrowser(), first);
  });

  it("opens a source behind it with Ctrl and a click, and stays", async () => {
    const page = await getBrowser().open("news.html");
    const popup = await getBrowser().openPopup(page);
    const [first] = await search(popup, "OpenAI");
    if (!first) throw new Error("There is no result");
    await popup.keyboard.down("Control");
    await follow(getBrowser(), first);
    await popup.keyboard.up("Control");
    expect(popup.isClosed()).toBe(false);
    expect(await linksIn(popup, "Results")).not.toHaveLength(0);
  });

  it("lists what the page names, with counts", async () => {
    const page = await getBrowser().open("news.html");
    await marksWith(page, "Executive Order 14110");
    const popup = await getBrowser().openPopup(page);
    const entries = await until("the briefing", async () => {
      const all = await briefing(popup);
      return all.some((entry) => entry.includes("Executive Order 14110")) && all;
    });
    expect(entries.find((entry) => entry.includes("Anthropic"))).toMatch(/\d/);
  });

  it("jumps to a mention", async () => {
    const page = await getBrowser().open("news.html");
    await marksWith(page, "Executive Order 14110");
    const popup = await getBrowser().openPopup(page);
    const entry = await until("the entry", () =>
      popup.$('aria/Executive Order 14110[role="button"]'),
    );
    await entry.click();
    await until("the page to scroll", () => page.evaluate(() => scrollY > 0));
    const { y } = await pointOn(page, "Executive Order 14110");
    expect(y).toBeGreaterThan(0);
  });

  it("searches after the worker was stopped", async () => {
    const page = await getBrowser().open("news.html");
    await marksWith(page, "Executive Order 14110");
    await getBrowser().stopWorker();
    const popup = await getBrowser().openPopup(page);
    expect(await search(popup, "veto")).not.toHaveLength(0);
  });
});
