import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { BrowserName } from "../../scripts/browsers.mjs";
import { backgroundNoise } from "./background-noise.ts";
import { launch, type TestBrowser } from "./browsers.ts";
import { ownHosts, type RecordedRequest } from "./recording-proxy.ts";

const browserNames: BrowserName[] = ["chromium", "firefox"];

/** A page and its own style sheet and script; what a script fetches has the purpose `empty`. */
const ownPurposes = ["document", "iframe", "style", "script", "image"];

/** What neither a page of ours, nor the browser itself, nor a reader's click explains. */
export function unexplainedRequests({ name, proxy }: TestBrowser): RecordedRequest[] {
  return proxy.requests.filter(({ host, purpose }) => {
    if (ownHosts.includes(host)) return !ownPurposes.includes(purpose ?? "");
    return !backgroundNoise[name].includes(host) && !proxy.expected.has(host);
  });
}

/**
 * Runs the same tests in every browser, each with one browser of its own for all of them, and
 * looks at the end at everything that this browser asked the network for.
 */
export function inEachBrowser(what: string, tests: (getBrowser: () => TestBrowser) => void): void {
  describe.each(browserNames)(`${what} in %s`, (name) => {
    let browser: TestBrowser | undefined;
    const getBrowser = () => {
      if (!browser) throw new Error("The browser has not started");
      return browser;
    };
    beforeAll(async () => {
      browser = await launch(name);
    });
    afterEach(() => getBrowser().closePages());
    afterAll(async () => {
      await browser?.close();
    });
    tests(getBrowser);
    it("asks the network for nothing", () => {
      expect(unexplainedRequests(getBrowser())).toEqual([]);
    });
    it("throws nothing in pages, and complains of nothing", async () => {
      expect(await getBrowser().takeErrors()).toEqual([]);
    });
  });
}
