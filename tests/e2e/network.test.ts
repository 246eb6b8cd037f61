import { expect, it } from "vitest";
import { inEachBrowser, unexplainedRequests } from "./in-each-browser.ts";
import { until } from "./until.ts";

/** Proof that the other tests would notice: what an extension asks for does reach the recorder. */
inEachBrowser("the recorder", (getBrowser) => {
  it("sees what a page of the extension asks for", async () => {
    const browser = getBrowser();
    const options = await browser.openOptions();
    await options.evaluate(() => void fetch("http://canary.example/").catch(() => {}));
    const [seen] = await until("the request", async () => unexplainedRequests(browser));
    expect(seen?.host).toBe("canary.example");
    browser.proxy.expected.add("canary.example");
  });
});
