import type { ElementHandle, Page, SerializedAXNode } from "puppeteer-core";
import type { Means } from "./means.ts";

/** Milliseconds; Chromium takes half a second for long. */
const longPress = 900;

async function readAloud(page: Page, root: ElementHandle): Promise<string[]> {
  const tree = await page.accessibility.snapshot({ root, interestingOnly: false });
  const list = ({ role, name = "", children = [] }: SerializedAXNode): string[] => [
    `${role} ${name}`,
    ...children.flatMap(list),
  ];
  return tree ? list(tree) : [];
}

async function countListeners(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  const contexts: number[] = [];
  session.on("Runtime.executionContextCreated", ({ context }) => {
    if (context.name === "Sidelight") contexts.push(context.id);
  });
  await session.send("Runtime.enable");
  let count = 0;
  for (const contextId of contexts) {
    for (const expression of ["window", "document"]) {
      const { result } = await session.send("Runtime.evaluate", { expression, contextId });
      const { objectId = "" } = result;
      count += (await session.send("DOMDebugger.getEventListeners", { objectId })).listeners.length;
    }
  }
  await session.detach();
  return contexts.length === 0 ? Number.NaN : count;
}

/** All by the DevTools protocol. */
export const chromiumMeans: Means = {
  readAloud,
  countListeners,
  async shrink(page, size) {
    const userAgent = await page.evaluate(() => navigator.userAgent);
    await page.emulate({ viewport: { ...size, hasTouch: true, isMobile: true }, userAgent });
  },
  async pressLong(page, x, y) {
    const touch = await page.touchscreen.touchStart(x, y);
    await new Promise((next) => setTimeout(next, longPress));
    await touch.end();
  },
  async enlarge(page, pageScaleFactor) {
    const session = await page.createCDPSession();
    await session.send("Emulation.setPageScaleFactor", { pageScaleFactor });
  },
  mouseCountsFrom: "seen",
};
