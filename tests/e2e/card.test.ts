import { expect, it } from "vitest";
import { inEachBrowser } from "./in-each-browser.ts";
import {
  cardGone,
  cardOf,
  clickMark,
  findCard,
  follow,
  hover,
  linksIn,
  marksWith,
  pressForNextMark,
  textOf,
} from "./reader.ts";

/** The last name of the story: once it is marked, the background has nothing left to do. */
const lastName = "Executive Order 14110";

inEachBrowser("the card", (getBrowser) => {
  it("opens where the pointer rests, and closes on Escape", async () => {
    const page = await getBrowser().open("news.html");
    await hover(page, "Anthropic");
    const card = await cardOf(getBrowser(), page, "Anthropic");
    expect(await linksIn(card, "Related articles")).not.toHaveLength(0);
    expect(await card.$('aria/Official source[role="link"]')).not.toBeNull();
    await page.keyboard.press("Escape");
    await cardGone(getBrowser(), page);
  });

  it("closes when the pointer leaves it", async () => {
    const page = await getBrowser().open("news.html");
    await hover(page, "Anthropic");
    await cardOf(getBrowser(), page, "Anthropic");
    await page.mouse.move(5, 5, { steps: 8 });
    await cardGone(getBrowser(), page);
  });

  it("opens on a click, and closes on a click elsewhere", async () => {
    const page = await getBrowser().open("news.html");
    await clickMark(page, "SB 1047");
    await cardOf(getBrowser(), page, "California SB 1047");
    await page.mouse.click(5, 5);
    await cardGone(getBrowser(), page);
  });

  it("opens by key, and closes by its button", async () => {
    const page = await getBrowser().open("news.html");
    await marksWith(page, "Anthropic");
    await pressForNextMark(page);
    const card = await cardOf(getBrowser(), page, "");
    const close = await card.$('aria/Close[role="button"]');
    await close?.click();
    await cardGone(getBrowser(), page);
  });

  it("leads to an article's own page", async () => {
    const page = await getBrowser().open("news.html");
    await clickMark(page, "Anthropic");
    const card = await cardOf(getBrowser(), page, "Anthropic");
    const [link] = await linksIn(card, "Related articles");
    if (!link) throw new Error("The card has no related article");
    expect(await textOf(link)).not.toBe("");
    const address = await follow(getBrowser(), link);
    expect(new URL(address).protocol).toMatch(/^https?:$/);
  });

  it("opens after the worker was stopped", async () => {
    const page = await getBrowser().open("news.html");
    await marksWith(page, lastName);
    await getBrowser().stopWorker();
    await hover(page, "Anthropic");
    await cardOf(getBrowser(), page, "Anthropic");
  });

  it("has its looks where a page allows no style at all", async () => {
    const page = await getBrowser().open("strict.html");
    await clickMark(page, "Anthropic");
    const card = await cardOf(getBrowser(), page, "Anthropic");
    const padding = await card.evaluate((element) => getComputedStyle(element).paddingLeft);
    expect(padding).not.toBe("0px");
  });

  it("is out of the page's reach", async () => {
    const page = await getBrowser().open("news.html");
    await clickMark(page, "Anthropic");
    await cardOf(getBrowser(), page, "Anthropic");
    const reached = await page.evaluate(() => {
      const elements = [...document.querySelectorAll("*")];
      return elements.some(({ shadowRoot }) => shadowRoot !== null);
    });
    expect(reached).toBe(false);
    expect(await page.$("[role=dialog]")).toBeNull();
    expect(await findCard(getBrowser(), page)).not.toBeNull();
  });
});
