import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launch, type TestBrowser } from "./browsers.ts";
import { buildDemo, type Demo } from "./build-demo.ts";
import { inEachBrowser } from "./in-each-browser.ts";
import { cardGone, cardOf, clickMark, markedTexts, marksWith } from "./reader.ts";

const steps = 1000;

function htmlOf(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.outerHTML);
}

interface DemoPage {
  demo: { hydrate(): unknown; step(count: number): unknown };
}

/** Has the framework take over what is there, and change it a thousand times; pauses now and then as readers do. */
async function live(page: Page, count: number): Promise<void> {
  await page.evaluate(async (last) => {
    const { demo } = globalThis as unknown as DemoPage;
    await demo.hydrate();
    for (let step = 1; step <= last; step++) {
      await demo.step(step);
      if (step % 200 === 0) await new Promise((next) => setTimeout(next, 150));
    }
  }, count);
}

inEachBrowser("the page itself", (getBrowser) => {
  let plain: TestBrowser | undefined;
  beforeAll(async () => {
    plain = await launch(getBrowser().name, { withExtension: false });
  });
  afterAll(() => plain?.close());

  async function openPlain(path: string): Promise<Page> {
    if (!plain) throw new Error("The browser without Sidelight has not started");
    return plain.open(path);
  }

  it("stays byte for byte as it is without Sidelight", async () => {
    const without = await htmlOf(await openPlain("news.html"));
    const page = await getBrowser().open("news.html");
    await marksWith(page, "Executive Order 14110");
    expect(await htmlOf(page)).toBe(without);
    await clickMark(page, "Anthropic");
    await cardOf(getBrowser(), page, "Anthropic");
    await page.keyboard.press("Escape");
    await cardGone(getBrowser(), page);
    expect(await htmlOf(page)).toBe(without);
  });

  it.each<Demo>(["react", "vue", "svelte"])(
    "hydrates, changes and reorders marked text with %s as without Sidelight",
    async (demo) => {
      const content = await buildDemo(demo);
      const without = await openPlain("demo.html");
      await without.addScriptTag({ content });
      await live(without, steps);

      const errors: string[] = [];
      const page = await getBrowser().open("demo.html");
      page.on("pageerror", (error) => errors.push(String(error)));
      page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
      await page.addScriptTag({ content });
      await marksWith(page, "Anthropic");
      await live(page, steps);
      expect(await htmlOf(page)).toBe(await htmlOf(without));
      expect(errors).toEqual([]);
      // What the last step left is marked as if it had always been there.
      await marksWith(page, "OpenAI");
      expect((await markedTexts(page)).length).toBeGreaterThan(0);
      await without.close();
    },
  );
});
