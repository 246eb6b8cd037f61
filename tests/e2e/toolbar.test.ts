import { expect, it } from "vitest";
import { inEachBrowser } from "./in-each-browser.ts";
import { chooseMarks, marksWith } from "./reader.ts";
import { until } from "./until.ts";

interface ExtensionTabs {
  tabs: { query(all: object): Promise<{ id: number }[]> };
  action: { getBadgeText(of: { tabId: number }): Promise<string> };
}

inEachBrowser("the toolbar button", (getBrowser) => {
  /** What the button shows over the tabs that it says anything about. */
  async function readBadges(): Promise<string[]> {
    const own = await getBrowser().openOwn("src/options/index.html");
    const badges = await own.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as Record<string, ExtensionTabs>;
      const extension = (browser ?? chrome) as ExtensionTabs;
      const tabs = await extension.tabs.query({});
      return Promise.all(tabs.map(({ id }) => extension.action.getBadgeText({ tabId: id })));
    });
    await own.close();
    return badges.filter((text) => text !== "");
  }

  it("carries the number of names on the page, and none where marks are off", async () => {
    const page = await getBrowser().open("news.html");
    await marksWith(page, "Executive Order 14110");
    const [badge] = await until("the number", readBadges);
    expect(Number(badge)).toBeGreaterThan(5);
    await chooseMarks(getBrowser(), "Off");
    await until("the number to go", async () => (await readBadges()).length === 0);
  });
});
