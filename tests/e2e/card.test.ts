import type { Page } from "puppeteer-core";
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
  pointOn,
  pressForNextMark,
  textOf,
} from "./reader.ts";
import { until } from "./until.ts";

/** The last name of the story: once it is marked, the background has nothing left to do. */
const lastName = "Executive Order 14110";

/** The visual viewport, in the coordinates of the page's own. */
function seenPart(page: Page) {
  return page.evaluate(() => {
    const { offsetLeft, offsetTop, width, height, scale } = visualViewport as VisualViewport;
    return { left: offsetLeft, top: offsetTop, width, height, scale };
  });
}

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

  it("opens inside a frame that has no address", async () => {
    const page = await getBrowser().open("news.html");
    await page.evaluate(() => {
      const frame = document.createElement("iframe");
      frame.srcdoc = "<p>What Anthropic says of SB 53, and of OpenAI.</p>";
      frame.style.cssText = "position: fixed; inset: 0; width: 700px; height: 500px";
      document.body.append(frame);
    });
    const frame = await until("the frame", async () =>
      (await page.waitForSelector("iframe"))?.contentFrame(),
    );
    const { x, y } = await until("a mark in the frame", () =>
      frame.evaluate(() => {
        let place: { x: number; y: number } | undefined;
        CSS.highlights.forEach((highlight) => {
          highlight.forEach(({ startContainer, startOffset }) => {
            const range = new Range();
            range.setStart(startContainer, startOffset);
            range.setEnd(startContainer, startOffset + 3);
            const { left, top } = range.getBoundingClientRect();
            place ??= { x: left + 4, y: top + 6 };
          });
        });
        return place;
      }),
    );
    await page.mouse.click(x + 2, y + 2);
    await until("the card in the frame", () =>
      frame.evaluate(() => {
        const last = document.documentElement.lastElementChild;
        return last !== document.body && (last?.getBoundingClientRect().height ?? 0) > 100;
      }),
    );
  });

  it("reads from the top down for those who hear it", async () => {
    const page = await getBrowser().open("news.html");
    await clickMark(page, "SB 1047");
    const card = await cardOf(getBrowser(), page, "California SB 1047");
    const heard = await getBrowser().readAloud(page, card);
    const wanted = [
      /^dialog California SB 1047, /,
      /^StaticText Policy/,
      /^button Save /,
      /^button Options/,
      /^button Close/,
      /^heading California SB 1047/,
      /^StaticText Vetoed/,
      /^link Official source/,
      /^list Relations/,
      /^heading Related articles/,
      /^list Related articles/,
      /^(img|image) .*month/i,
      /^group Tools/,
    ];
    const places = wanted.map((pattern) => heard.findIndex((one) => pattern.test(one)));
    expect(places, heard.join("\n")).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it("answers to a finger: a tap and a long press", async () => {
    const page = await getBrowser().open("news.html");
    await getBrowser().shrink(page, { width: 420, height: 800 });
    const { x, y } = await pointOn(page, "Anthropic");
    await page.touchscreen.tap(x, y);
    const card = await cardOf(getBrowser(), page, "Anthropic");
    const box = await card.boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 420).toBe(true);
    await page.touchscreen.tap(5, 5);
    await cardGone(getBrowser(), page);
    await getBrowser().pressLong(page, x, y);
    await cardOf(getBrowser(), page, "Anthropic");
  });

  it("stays in what is seen of a page that fingers have enlarged", async () => {
    const page = await getBrowser().open("news.html");
    await marksWith(page, "Anthropic");
    await getBrowser().enlarge(page, 1.8);
    await pointOn(page, "Anthropic");
    const { left, top, scale } = await until("a view that stands still", async () => {
      const before = await seenPart(page);
      await page.evaluate(() => new Promise((next) => setTimeout(next, 50)));
      const after = await seenPart(page);
      return after.left === before.left && after.top === before.top && after;
    });
    expect(scale).toBeCloseTo(1.8);
    const { x, y } = await pointOn(page, "Anthropic");
    const corner = getBrowser().mouseCountsFrom === "seen" ? { left, top } : { left: 0, top: 0 };
    await page.mouse.click(x - corner.left, y - corner.top);
    await cardOf(getBrowser(), page, "Anthropic");
    const box = await page.evaluate(() => {
      const host = document.documentElement.lastElementChild as Element;
      const { left, top, right, bottom } = host.getBoundingClientRect();
      return { left, top, right, bottom };
    });
    const seen = await seenPart(page);
    expect(box.left).toBeGreaterThanOrEqual(seen.left);
    expect(box.top).toBeGreaterThanOrEqual(seen.top);
    expect(box.right).toBeLessThanOrEqual(seen.left + seen.width);
    expect(box.bottom).toBeLessThanOrEqual(seen.top + seen.height);
  });

  it("opens in fullscreen, where only what is inside is to be seen", async () => {
    const page = await getBrowser().open("news.html");
    await page.evaluate(() => {
      const button = document.createElement("button");
      button.textContent = "Fullscreen";
      button.style.cssText = "position: fixed; left: 0; top: 0";
      button.addEventListener("click", () => document.body.requestFullscreen());
      document.body.append(button);
    });
    await page.mouse.click(10, 10);
    await until("fullscreen", () => page.evaluate(() => document.fullscreenElement !== null));
    await clickMark(page, "Anthropic");
    await until("the card inside", () =>
      page.evaluate(() => {
        const last = document.fullscreenElement?.lastElementChild;
        return last?.matches(":popover-open") && last.getBoundingClientRect().height > 100;
      }),
    );
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
    // Browsers let a page search all that is shown; it must not read on from there.
    const leaked = await page.evaluate(() => {
      const selection = getSelection() as Selection;
      (window as unknown as { find(text: string): boolean }).find("Search for");
      selection.modify("extend", "forward", "documentboundary");
      const found = selection.toString();
      selection.modify("extend", "backward", "documentboundary");
      const before = selection.toString();
      selection.selectAllChildren(document.documentElement);
      const all = selection.toString();
      selection.removeAllRanges();
      return [found, before, all, document.documentElement.textContent].join("\n");
    });
    expect(leaked).not.toMatch(/Search for more|Related articles/);
    expect(await page.$("[role=dialog]")).toBeNull();
    expect(await findCard(getBrowser(), page)).not.toBeNull();
  });
});
