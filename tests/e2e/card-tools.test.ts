import type { ElementHandle, Page } from "puppeteer-core";
import { expect, it } from "vitest";
import type { TestBrowser } from "./browsers.ts";
import { inEachBrowser } from "./in-each-browser.ts";
import {
  cardGone,
  cardOf,
  clickMark,
  findCard,
  markedTexts,
  marksWith,
  pointOn,
  textOf,
} from "./reader.ts";
import { siteHost } from "./recording-proxy.ts";
import { until } from "./until.ts";

async function press(card: ElementHandle, name: string): Promise<void> {
  const button = await until(name, () => card.$(`aria/${name}[role="button"]`));
  // What is out of sight in the card is scrolled to first, as a reader would.
  await button.evaluate((element) => element.scrollIntoView({ block: "center" }));
  await button.click();
}

function says(card: ElementHandle, text: string): Promise<unknown> {
  return until(`"${text}"`, async () => (await textOf(card)).includes(text));
}

async function openCard(browser: TestBrowser, page: Page, text: string): Promise<ElementHandle> {
  await clickMark(page, text);
  return cardOf(browser, page, text);
}

const isMarked = async (page: Page, text: string) => (await markedTexts(page)).includes(text);

inEachBrowser("the card's tools", (getBrowser) => {
  it("say why a name is marked", async () => {
    const page = await getBrowser().open("news.html");
    const card = await openCard(getBrowser(), page, "Anthropic");
    await press(card, "Why is this marked?");
    await says(card, "is one of its names");
  });

  it("take a name off the page, and bring it back", async () => {
    const page = await getBrowser().open("news.html");
    const card = await openCard(getBrowser(), page, "Anthropic");
    await press(card, "Not this");
    await press(card, `on ${siteHost}`);
    await says(card, "no longer marked");
    await until("no mark", async () => !(await isMarked(page, "Anthropic")));
    await press(card, "Undo");
    await marksWith(page, "Anthropic");
  });

  it("copy references and save, also on a page without a clipboard of its own", async () => {
    const page = await getBrowser().open("news.html");
    const card = await openCard(getBrowser(), page, "Anthropic");
    await press(card, "Cite");
    await press(card, "BibTeX");
    await says(card, "Copied as BibTeX");
    await press(card, "Save Anthropic");
    await says(card, "Saved to your library");
    await press(card, "Close");
    await cardGone(getBrowser(), page);
    const again = await openCard(getBrowser(), page, "Anthropic");
    await until("the filled bookmark", async () => {
      const bookmark = await again.$('aria/Save Anthropic[role="button"]');
      return bookmark?.evaluate((element) => element.ariaPressed === "true");
    });
  });

  it("turn Sidelight off on this site, and the options turn it on again", async () => {
    const page = await getBrowser().open("news.html");
    const card = await openCard(getBrowser(), page, "Anthropic");
    await press(card, "Off on this site");
    await press(card, `Turn off on ${siteHost}`);
    await cardGone(getBrowser(), page);
    await until("no mark", async () => (await markedTexts(page)).length === 0);
    const options = await getBrowser().openOptions();
    const remove = await until("its entry", () =>
      options.$(`aria/Remove ${siteHost}[role="button"]`),
    );
    await remove.click();
    await until("no entry", async () => !(await options.$(`aria/Remove ${siteHost}`)));
    await options.close();
    // Nothing is read of a page while nobody looks at it.
    await page.bringToFront();
    await marksWith(page, "Anthropic");
  });

  it("open nothing for events that a page makes up, and tell it nothing", async () => {
    const page = await getBrowser().open("news.html");
    const point = await pointOn(page, "Anthropic");
    await page.evaluate(({ x, y }) => {
      const at = { clientX: x, clientY: y, bubbles: true, composed: true };
      const element = document.elementFromPoint(x, y);
      for (const type of ["pointermove", "pointerdown", "pointerup", "click"]) {
        element?.dispatchEvent(new PointerEvent(type, at));
      }
      (element as HTMLElement).click();
    }, point);
    await new Promise((next) => setTimeout(next, 800));
    expect(await findCard(getBrowser(), page)).toBeNull();
    await openCard(getBrowser(), page, "Anthropic");
    const told = await page.evaluate(() => {
      const host = document.documentElement.lastElementChild as HTMLElement;
      host.click();
      for (const target of [host, document.body, document, window]) {
        target.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
        target.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true, clientX: 2 }));
      }
      const { shadowRoot, textContent, localName } = host;
      return { shadowRoot, textContent, localName };
    });
    expect(told).toEqual({ shadowRoot: null, textContent: "", localName: "div" });
    expect(await findCard(getBrowser(), page)).not.toBeNull();
  });

  it("outlive an update of the extension, or are replaced by a sentence", async () => {
    const page = await getBrowser().open("news.html");
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    await marksWith(page, "Executive Order 14110");
    const options = await getBrowser().openOptions();
    await options.evaluate(() => chrome.runtime.reload()).catch(() => {});
    // While the browser takes the old extension's tabs away it may lose count of the others.
    await until("the page in front", () =>
      page.bringToFront().then(
        () => true,
        () => false,
      ),
    );
    await clickMark(page, "Anthropic");
    if (getBrowser().name === "firefox") {
      // Firefox itself puts the new script in the place of the old one.
      await until("the new extension's card", async () => {
        await page.keyboard.press("Escape");
        await clickMark(page, "Anthropic");
        return findCard(getBrowser(), page);
      });
      expect(errors).toEqual([]);
      return;
    }
    const card = await until("the card", () => findCard(getBrowser(), page));
    await says(card, "Sidelight was updated. Reload this page");
    await page.keyboard.press("Escape");
    await cardGone(getBrowser(), page);
    expect(errors).toEqual([]);
  });
});
