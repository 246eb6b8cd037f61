import type { Page } from "puppeteer-core";
import { expect, it } from "vitest";
import { inEachBrowser } from "./in-each-browser.ts";
import { chooseMarks, markedTexts, marksWith, readMarks } from "./reader.ts";
import { until } from "./until.ts";

/** The last name of the story: once it is marked, everything before it was read. */
const lastName = "Gavin Newsom";

async function countOf(page: Page, text: string): Promise<number> {
  return (await markedTexts(page)).filter((marked) => marked === text).length;
}

inEachBrowser("marks", (getBrowser) => {
  it("marks names also where tags and special spaces divide them", async () => {
    const page = await getBrowser().open("news.html");
    const texts = await marksWith(page, "EU AI Act");
    expect(texts).toEqual(
      expect.arrayContaining(["Anthropic", "SB 53", "SB 1047", "Claude 3.5 Sonnet", "GPT-4o"]),
    );
  });

  it("never marks code, fields or hidden text", async () => {
    const page = await getBrowser().open("news.html");
    await chooseMarks(getBrowser(), "Every mention");
    await until("the last section", async () => (await countOf(page, "Anthropic")) > 2);
    const places = new Set((await readMarks(page)).map(({ within }) => within));
    for (const id of [
      "code",
      "letter",
      "subject",
      "draft",
      "hidden",
      "folded",
      "unseen",
      "state",
    ]) {
      expect(places).not.toContain(id);
    }
    await chooseMarks(getBrowser(), "First in each section");
  });

  it("leaves the painter Claude Monet alone", async () => {
    const page = await getBrowser().open("news.html");
    await marksWith(page, lastName);
    const places = (await readMarks(page)).map(({ within }) => within);
    expect(places).not.toContain("monet");
  });

  it("marks the first mention in each section, and more or fewer as the options say", async () => {
    const page = await getBrowser().open("news.html");
    await marksWith(page, lastName);
    expect(await countOf(page, "Anthropic")).toBe(2);
    await chooseMarks(getBrowser(), "First on the page");
    await until("one mark", async () => (await countOf(page, "Anthropic")) === 1);
    await chooseMarks(getBrowser(), "Off");
    await until("no mark", async () => (await readMarks(page)).length === 0);
    await chooseMarks(getBrowser(), "Every mention");
    await until("every mark", async () => (await countOf(page, "Anthropic")) === 3);
    await chooseMarks(getBrowser(), "First in each section");
    await until("the marks of before", async () => (await countOf(page, "Anthropic")) === 2);
  });

  it("marks text that comes late", async () => {
    const page = await getBrowser().open("news.html");
    await marksWith(page, lastName);
    expect(await markedTexts(page)).not.toContain("xAI");
    await page.click("#more");
    await marksWith(page, "xAI");
  });

  it("follows a page that changes without a load", async () => {
    const page = await getBrowser().open("news.html");
    await marksWith(page, "Executive Order 14110");
    await page.click("#next");
    const texts = await marksWith(page, "AI Security Institute");
    expect(texts).not.toContain("Executive Order 14110");
  });
});
