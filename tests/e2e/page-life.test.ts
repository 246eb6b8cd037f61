/** What can be read in a page, and what can happen to it. */
import { isDeepStrictEqual } from "node:util";
import type { Page } from "puppeteer-core";
import { expect, it } from "vitest";
import type { Medium } from "./browsers.ts";
import { inEachBrowser } from "./in-each-browser.ts";
import { chooseMarks, markedTexts, marksByPlace, marksWith } from "./reader.ts";
import { site } from "./recording-proxy.ts";
import { until } from "./until.ts";

/** The last name of news.html. */
const lastName = "Gavin Newsom";

/** By the ids of layout.html; what is not here is not marked. */
const placesOfNames = {
  split: ["Anthropic"],
  break: ["SamAltman"],
  wbr: ["Anthropic"],
  flex: ["OpenAI", "Anthropic"],
  "inline-block": ["Anthropic"],
  contents: ["Anthropic"],
  "contents-block": ["Anthropic"],
  marker: ["Anthropic"],
  before: ["Anthropic"],
  ruby: ["Anthropic"],
  translate: ["Anthropic"],
  rtl: ["Anthropic"],
  column: ["Anthropic"],
  struck: ["Anthropic"],
  slotted: ["Anthropic"],
  toggled: ["Anthropic"],
  "outer-root": ["Anthropic"],
  "inner-root": ["OpenAI"],
};

interface Answer {
  address: string;
  ok: boolean;
}

/** What each page's own script says when the popup asks what the page names. */
function askPages(own: Page): Promise<Answer[]> {
  return own.evaluate(async () => {
    const { browser, chrome: other } = globalThis as unknown as Record<string, typeof chrome>;
    const { tabs } = (browser ?? other) as typeof chrome;
    const answers: Answer[] = [];
    for (const { id = 0, url: address = "" } of await tabs.query({})) {
      const asked = tabs.sendMessage(id, { type: "briefing", args: [] });
      const answer = await asked.catch(() => null);
      if (answer) answers.push({ address, ok: answer.ok });
    }
    return answers;
  });
}

/** Has the browser throw away a tab's page to save memory, and then show the tab. */
function discard(own: Page, address: string): Promise<boolean> {
  return own.evaluate(async (wanted) => {
    const { browser, chrome: other } = globalThis as unknown as Record<string, typeof chrome>;
    const { tabs } = (browser ?? other) as typeof chrome;
    const find = async () => (await tabs.query({})).find(({ url }) => url === wanted);
    await tabs.discard((await find())?.id as number);
    const found = await find();
    await tabs.update(found?.id as number, { active: true });
    return found?.discarded ?? false;
  }, address);
}

const isAt = (page: Page, address: string) =>
  page.evaluate((wanted) => location.href === wanted, address).catch(() => false);

/** How the first line of a lab's marks would be drawn, and with what colour beside that of the text. */
function lineOf(page: Page): Promise<{ line: string; isTextColour: boolean }> {
  return page.evaluate(() => {
    const paragraph = document.querySelector("#lead") as Element;
    const { textDecorationLine, textDecorationColor } = getComputedStyle(
      paragraph,
      "::highlight(sl-1)",
    );
    const { color } = getComputedStyle(paragraph);
    return { line: textDecorationLine, isTextColour: textDecorationColor === color };
  });
}

const drawn: [Medium, { line: string; isTextColour: boolean }][] = [
  ["paper", { line: "none", isTextColour: true }],
  ["forced colours", { line: "underline", isTextColour: true }],
  ["screen", { line: "underline", isTextColour: false }],
];

inEachBrowser("a page", (getBrowser) => {
  it("is marked in every place where readers see a name, and nowhere else", async () => {
    await chooseMarks(getBrowser(), "Every mention");
    const page = await getBrowser().open("layout.html");
    const places = () =>
      until("the last place", async () => {
        const all = await marksByPlace(page);
        return all["inner-root"] && all.toggled && all;
      });
    const setEditable = (value: string) =>
      page.$eval("#toggled", (element, is) => element.setAttribute("contenteditable", is), value);
    expect(await places()).toEqual(placesOfNames);
    await setEditable("true");
    await until("the mark to go", async () => !(await marksByPlace(page)).toggled);
    await setEditable("false");
    expect(await places()).toEqual(placesOfNames);
  });

  it("is marked in frames of every kind, but not in tiny ones", async () => {
    const page = await getBrowser().open("frames.html");
    const count = async () => {
      const found: Record<string, number> = {};
      for (const frame of page.frames()) {
        const name = await frame.evaluate(() => window.name || "top");
        found[name] = Object.values(await marksByPlace(frame)).flat().length;
      }
      return found;
    };
    const all = await until("marks in every frame", async () => {
      const found = await count();
      return ["elsewhere", "near", "written", "blank"].every((name) => found[name]) && found;
    });
    expect(all).toEqual({ top: 0, elsewhere: 1, near: 1, written: 1, blank: 1, tiny: 0 });
  });

  it("may be another document than HTML: its text is marked, and none makes the script fail", async () => {
    for (const name of ["paper.xhtml", "note.txt"]) {
      await marksWith(await getBrowser().open(name), "Anthropic");
    }
    for (const name of ["drawing.svg", "list.xml"]) await getBrowser().open(name);
    const own = await getBrowser().openOwn("src/options/index.html");
    const answers = await until("an answer of every page", async () => {
      const ours = (await askPages(own)).filter(({ address }) => address.startsWith(site));
      return ours.length === 4 && ours;
    });
    expect(answers.filter(({ ok }) => !ok)).toEqual([]);
  });

  it("is read on after the worker was stopped", async () => {
    const page = await getBrowser().open("news.html");
    await marksWith(page, lastName);
    await getBrowser().stopWorker();
    await page.click("#more");
    await marksWith(page, "xAI");
  });

  it("has no marks on paper, and none but the reader's colours where he forces his", async () => {
    const page = await getBrowser().open("news.html");
    await marksWith(page, lastName);
    for (const [medium, wanted] of drawn) {
      await getBrowser().showOn(page, medium);
      await until(medium, async () => isDeepStrictEqual(await lineOf(page), wanted));
    }
  });

  it("is marked as before when it comes back from the browser's cache", async () => {
    const page = await getBrowser().open("news.html?kept");
    await marksWith(page, lastName);
    await page.evaluate(() => {
      addEventListener("pageshow", ({ persisted }) => Object.assign(globalThis, { persisted }));
    });
    await page.goto(`${site}/strict.html`);
    await marksWith(page, "GPT-4o");
    // The driver would wait for a load that does not come.
    await page.evaluate(() => history.back());
    await until("the page as it was", () =>
      page.evaluate(() => (globalThis as { persisted?: boolean }).persisted),
    );
    expect(await marksWith(page, lastName)).toContain("Anthropic");
    await page.click("#more");
    await marksWith(page, "xAI");
  });

  it("is marked again when the browser has thrown it away and loads it anew", async () => {
    const address = `${site}/news.html`;
    await marksWith(await getBrowser().open("news.html"), lastName);
    const own = await getBrowser().openOwn("src/options/index.html");
    expect(await discard(own, address)).toBe(true);
    await until("marks again", async () => {
      for (const page of await getBrowser().pages()) {
        if ((await isAt(page, address)) && (await markedTexts(page)).includes(lastName))
          return true;
      }
      return false;
    });
  });

  it("loses its marks with Sidelight's access to it, and has them back with that", async () => {
    const page = await getBrowser().open("news.html");
    await marksWith(page, lastName);
    await getBrowser().allowSites(false);
    await until("no mark", async () => (await markedTexts(page)).length === 0);
    await getBrowser().allowSites(true);
    await page.bringToFront();
    await marksWith(page, lastName);
  });
});
