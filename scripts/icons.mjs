/** Renders public/icons/sidelight.svg into the sizes that the manifest names. Run after a change. */
import { readFile } from "node:fs/promises";
import { launch } from "puppeteer-core";
import { chromiumSwitches, findBrowser } from "./browsers.mjs";

const drawing = await readFile("public/icons/sidelight.svg", "utf8");
const browser = await launch({ executablePath: findBrowser("chromium"), args: chromiumSwitches });
const page = await browser.newPage();
for (const size of [16, 32, 48, 128]) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`);
  await page.screenshot({ path: `public/icons/${size}.png`, omitBackground: true });
}
await browser.close();
