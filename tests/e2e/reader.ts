/** What a reader sees and does on a page with Sidelight. */
import type { ElementHandle, Frame, Page } from "puppeteer-core";
import type { TestBrowser } from "./browsers.ts";
import { until } from "./until.ts";

export interface Mark {
  text: string;
  /** Name of the highlight that paints it. */
  highlight: string;
  /** Id of the nearest element around it that has one; empty where there is none. */
  within: string;
}

/** Every mark on the page, in the order of the text. The registry of highlights is the page's own. */
export function readMarks(page: Page): Promise<Mark[]> {
  return page.evaluate(() => {
    const found: { mark: Mark; range: Range }[] = [];
    CSS.highlights.forEach((highlight, name) => {
      highlight.forEach((part) => {
        const range = new Range();
        range.setStart(part.startContainer, part.startOffset);
        range.setEnd(part.endContainer, part.endOffset);
        const within = part.startContainer.parentElement?.closest("[id]")?.id ?? "";
        found.push({ mark: { text: range.toString(), highlight: name, within }, range });
      });
    });
    found.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
    return found.map(({ mark }) => mark);
  });
}

/** The texts of the marks by the id of the nearest element around each, those in shadow trees too. */
export function marksByPlace(page: Page | Frame): Promise<Record<string, string[]>> {
  return page.evaluate(() => {
    const places: Record<string, string[]> = {};
    CSS.highlights.forEach((highlight) => {
      highlight.forEach((part) => {
        const range = new Range();
        range.setStart(part.startContainer, part.startOffset);
        range.setEnd(part.endContainer, part.endOffset);
        const place = part.startContainer.parentElement?.closest("[id]")?.id ?? "";
        places[place] = [...(places[place] ?? []), range.toString()];
      });
    });
    return places;
  });
}

/** The texts of the marks, spaces of all kinds made one. */
export async function markedTexts(page: Page): Promise<string[]> {
  return (await readMarks(page)).map(({ text }) => text.replace(/\s+/g, " "));
}

/** Waits until a mark with this text is there, and gives all of them. */
export function marksWith(page: Page, text: string): Promise<string[]> {
  return until(`a mark on "${text}"`, async () => {
    const texts = await markedTexts(page);
    return texts.includes(text) && texts;
  });
}

export interface Point {
  x: number;
  y: number;
}

/** Scrolls a mark into the middle of the window; gives the middle of its first line, in CSS pixels. */
export async function pointOn(page: Page, text: string): Promise<Point> {
  await marksWith(page, text);
  return page.evaluate((wanted) => {
    let point = { x: 0, y: 0 };
    CSS.highlights.forEach((highlight) => {
      highlight.forEach((part) => {
        const range = new Range();
        range.setStart(part.startContainer, part.startOffset);
        range.setEnd(part.endContainer, part.endOffset);
        if (point.x > 0 || range.toString().replace(/\s+/g, " ") !== wanted) return;
        part.startContainer.parentElement?.scrollIntoView({ block: "center" });
        const [line] = range.getClientRects();
        if (line) point = { x: line.left + line.width / 2, y: line.top + line.height / 2 };
      });
    });
    return point;
  }, text);
}

/** Moves the pointer onto a mark as a hand does, and leaves it there. */
export async function hover(page: Page, text: string): Promise<void> {
  const { x, y } = await pointOn(page, text);
  await page.mouse.move(x - 30, y + 40);
  await page.mouse.move(x, y, { steps: 8 });
}

export async function clickMark(page: Page, text: string): Promise<void> {
  const { x, y } = await pointOn(page, text);
  await page.mouse.click(x, y);
}

/** The card, or null while there is none. */
export async function findCard(browser: TestBrowser, page: Page): Promise<ElementHandle | null> {
  const added = await browser.addedTo(page);
  return (await added?.$('aria/[role="dialog"]')) ?? null;
}

/** Waits for a card whose name begins with the entity's and which has its content. */
export function cardOf(browser: TestBrowser, page: Page, entity: string): Promise<ElementHandle> {
  return until(`the card of ${entity}`, async () => {
    const card = await findCard(browser, page);
    const name = await card?.evaluate((element) => element.getAttribute("aria-label"));
    const hasContent = await card?.$('aria/Related articles[role="list"]');
    return name?.startsWith(entity) && hasContent ? card : null;
  });
}

export async function cardGone(browser: TestBrowser, page: Page): Promise<void> {
  await until("the card to go", async () => !(await findCard(browser, page)));
}

/** The links of a named list. */
export async function linksIn(
  root: ElementHandle | Page,
  list: string,
): Promise<ElementHandle<HTMLAnchorElement>[]> {
  const element = await root.$(`aria/${list}[role="list"]`);
  const links = (await element?.$$('aria/[role="link"]')) ?? [];
  return links as ElementHandle<HTMLAnchorElement>[];
}

export function textOf(element: ElementHandle): Promise<string> {
  return element.evaluate((node) => (node.textContent ?? "").replace(/\s+/g, " ").trim());
}

/** Clicks a link and waits until the browser has asked for its source; gives the source's address. */
export async function follow(
  browser: TestBrowser,
  link: ElementHandle<HTMLAnchorElement>,
): Promise<string> {
  const address = await link.evaluate((element) => element.href);
  const host = new URL(address).hostname;
  const asked = () => browser.proxy.requests.some((request) => request.host === host);
  if (asked()) throw new Error(`${host} was asked before anybody clicked`);
  browser.proxy.expected.add(host);
  // The popup closes under the click, before the driver has heard that it is done.
  await link.click().catch(() => {});
  await until(`a request for ${address}`, async () => asked());
  return address;
}

/** Chooses how much is marked, in the options, and waits until they say that it is saved. */
export async function chooseMarks(browser: TestBrowser, choice: string): Promise<void> {
  const options = await browser.openOptions();
  const radio = await until(choice, () => options.$(`aria/${choice}[role="radio"]`));
  await radio.click();
  await until("the choice to be saved", async () => {
    const status = await options.$('aria/[role="status"]');
    return status && (await textOf(status)).includes(choice);
  });
  await options.close();
}

/** Alt+Shift+N: on to the next mark, with its card. */
export async function pressForNextMark(page: Page): Promise<void> {
  await page.keyboard.down("Alt");
  await page.keyboard.down("Shift");
  await page.keyboard.press("KeyN");
  await page.keyboard.up("Shift");
  await page.keyboard.up("Alt");
}
