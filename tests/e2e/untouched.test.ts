import type { Page } from "puppeteer-core";
import { expect, it } from "vitest";
import { launch } from "./browsers.ts";
import { inEachBrowser } from "./in-each-browser.ts";
import { cardGone, cardOf, clickMark, marksWith } from "./reader.ts";

function htmlOf(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.outerHTML);
}

inEachBrowser("the page itself", (getBrowser) => {
  it("stays byte for byte as it is without Sidelight", async () => {
    const plain = await launch(getBrowser().name, { withExtension: false });
    const without = await htmlOf(await plain.open("news.html"));
    await plain.close();

    const page = await getBrowser().open("news.html");
    await marksWith(page, "Executive Order 14110");
    expect(await htmlOf(page)).toBe(without);
    await clickMark(page, "Anthropic");
    await cardOf(getBrowser(), page, "Anthropic");
    await page.keyboard.press("Escape");
    await cardGone(getBrowser(), page);
    expect(await htmlOf(page)).toBe(without);
  });
});
