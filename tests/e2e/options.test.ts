import type { ElementHandle } from "puppeteer-core";
import { expect, it } from "vitest";
import { inEachBrowser, unexplainedRequests } from "./in-each-browser.ts";
import { chooseMarks } from "./reader.ts";
import { until } from "./until.ts";

interface Radio {
  name: string | null;
  checked: boolean;
}

async function readRadios(group: ElementHandle): Promise<Radio[]> {
  const radios = await group.$$('aria/[role="radio"]');
  return Promise.all(
    radios.map((radio) =>
      radio.evaluate((element) => ({
        name: element.getAttribute("aria-label"),
        checked: (element as HTMLInputElement).checked,
      })),
    ),
  );
}

inEachBrowser("the options", (getBrowser) => {
  it("offer four ways to mark, of which the first in each section is the default", async () => {
    const options = await getBrowser().openOptions();
    const group = await until("the group", () => options.$('aria/Marks[role="radiogroup"]'));
    expect(await readRadios(group)).toEqual([
      { name: "Every mention", checked: false },
      { name: "First in each section", checked: true },
      { name: "First on the page", checked: false },
      { name: "Off", checked: false },
    ]);
  });

  it("remember what was chosen", async () => {
    await chooseMarks(getBrowser(), "First on the page");
    const options = await getBrowser().openOptions();
    const group = await until("the group", () => options.$('aria/Marks[role="radiogroup"]'));
    await until("the choice", async () =>
      (await readRadios(group)).some(
        ({ name, checked }) => checked && name === "First on the page",
      ),
    );
  });

  // Proof that the other tests would notice: what an extension asks for does reach the recorder.
  it("are seen by the recorder, as everything is, when they ask the network", async () => {
    const browser = getBrowser();
    const options = await browser.openOptions();
    await options.evaluate(() => void fetch("http://canary.example/").catch(() => {}));
    const [seen] = await until("the request", async () => unexplainedRequests(browser));
    expect(seen?.host).toBe("canary.example");
    browser.proxy.expected.add("canary.example");
  });
});
