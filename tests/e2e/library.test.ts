import type { ElementHandle, Page } from "puppeteer-core";
import { expect, it } from "vitest";
import { inEachBrowser } from "./in-each-browser.ts";
import { follow, linksIn, marksWith, textOf } from "./reader.ts";
import { until } from "./until.ts";

const library = "src/library/index.html";

async function headingOf(page: Page, name: string): Promise<void> {
  await until(`the heading ${name}`, () => page.$(`aria/${name}[role="heading"]`));
}

function press(page: Page, name: string): Promise<void> {
  return until(name, () => page.$(`aria/${name}`) as Promise<ElementHandle | null>).then((found) =>
    found.click(),
  );
}

inEachBrowser("the library", (getBrowser) => {
  it("has a page for an entity at an address of its own, with links to the sources", async () => {
    const page = await getBrowser().openOwn(`${library}#/entity/anthropic`);
    await headingOf(page, "Anthropic");
    const [first] = await until("articles", () => linksIn(page, "Articles"));
    if (!first) throw new Error("There is no article");
    await until("the plot", () => page.$(".plot canvas"));
    await follow(getBrowser(), first);
  });

  it("searches, and keeps query and filters in its address", async () => {
    const page = await getBrowser().openOwn(`${library}#/search?kind=news`);
    const box = await until("the search box", () => page.$('aria/[role="searchbox"]'));
    await box.type("veto");
    await until("results", () => linksIn(page, "Results"));
    const hash = () => page.evaluate(() => location.hash);
    await until("the address", async () => (await hash()) === "#/search?q=veto&kind=news");
  });

  it("prints what was found, with the addresses and without what can only be clicked", async () => {
    const page = await getBrowser().openOwn(`${library}#/search?q=veto`);
    await until("results", () => linksIn(page, "Results"));
    await getBrowser().showOn(page, "paper");
    const printed = await page.evaluate(() => {
      const all = ["nav", ".search", ".side", ".save", ".more button", "details", "h1", ".digest"];
      const shown = all.filter((selector) => document.querySelector(selector)?.checkVisibility());
      const link = document.querySelector(".title") ?? document.body;
      return { shown, address: getComputedStyle(link, "::after").content };
    });
    await getBrowser().showOn(page, "screen");
    expect(printed.shown).toEqual(["h1", ".digest"]);
    // Firefox gives the rule, Chromium what it makes.
    expect(printed.address).toMatch(/attr\(href\)|https?:/);
  });

  it("keeps what a reader saves and watches", async () => {
    const page = await getBrowser().openOwn(`${library}#/entity/openai`);
    await headingOf(page, "OpenAI");
    await press(page, "Save OpenAI");
    await press(page, "Watch OpenAI");
    await until("the watch to be kept", () => page.$("aria/Stop watching OpenAI"));
    const saved = await getBrowser().openOwn(`${library}#/saved`);
    await until("the saved entity", () => saved.$('aria/OpenAI[role="link"]'));
    const watched = await getBrowser().openOwn(`${library}#/watched`);
    await until("the watched entity", () => watched.$('aria/OpenAI[role="link"]'));
  });
});

inEachBrowser("the side panel", (getBrowser) => {
  it("lists what the page in the other tab names, and what fits it", async () => {
    const page = await getBrowser().open("news.html");
    await marksWith(page, "Executive Order 14110");
    const panel = await getBrowser().openOwn("src/panel/index.html");
    await until("the name", () => panel.$('aria/Executive Order 14110[role="button"]'));
    const [first] = await until("articles", () => linksIn(panel, "Related articles"));
    expect(first && (await textOf(first))).not.toBe("");
  });

  it("follows the reader to another tab", async () => {
    const story = await getBrowser().open("news.html");
    await marksWith(story, "Executive Order 14110");
    const panel = await getBrowser().openOwn("src/panel/index.html");
    await until("the name", () => panel.$('aria/Executive Order 14110[role="button"]'));
    await getBrowser().open("strict.html");
    // In Chromium the tree that names are looked up in stands still in a tab behind.
    await panel.bringToFront();
    await until("the name to go", async () => {
      const found = await panel.$('aria/Executive Order 14110[role="button"]');
      return found === null;
    });
  });
});
