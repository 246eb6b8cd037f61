/**
 * `npm run screenshots`: pictures of every state of the card, and of the extension's own pages, into
 * docs/pictures. Needs the built extension. `npm run screenshots -- library` takes those whose names
 * begin so.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { type Browser, chromium, type Page } from "playwright";
import { createServer } from "vite";
import { launch } from "../tests/e2e/browsers.ts";
import { chromiumSwitches, requireBrowser } from "./browsers.mjs";
import { openArticle, ownPages, pictureOf } from "./screenshots/own-pages.ts";
import { encodePng, reduceColours } from "./screenshots/palette-png.ts";
import { pictures } from "./screenshots/scenes.ts";

const folder = "docs/pictures";
const [beginning = ""] = process.argv.slice(2);
const isWanted = ({ name }: { name: string }) => name.startsWith(beginning);
const width = 1340;
/** CSS pixels: room for one row of cards, and for two. */
const heights = { one: 520, two: 1010 };

interface Picture {
  name: string;
  of: string;
  theme: "light" | "dark";
  forcedColors?: "active";
}

const all: Picture[] = Object.keys(pictures).flatMap((of) => [
  { name: `card-${of}-light`, of, theme: "light" },
  { name: `card-${of}-dark`, of, theme: "dark" },
]);
all.push({ name: "card-forced-colours", of: "tools", theme: "dark", forcedColors: "active" });

/** The pixels of a picture, which the browser can read as well as draw. */
async function readPixels(page: Page, png: Uint8Array): Promise<Uint8Array> {
  const base64 = await page.evaluate(
    async (source) => {
      const blob = await (await fetch(source)).blob();
      const bitmap = await createImageBitmap(blob);
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
      canvas?.drawImage(bitmap, 0, 0);
      const { data } = canvas?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: [] };
      const reader = new FileReader();
      const read = new Promise((resolve) => {
        reader.onload = resolve;
      });
      reader.readAsDataURL(new Blob([Uint8Array.from(data)]));
      await read;
      return String(reader.result).replace(/.*,/, "");
    },
    `data:image/png;base64,${Buffer.from(png).toString("base64")}`,
  );
  return Buffer.from(base64, "base64");
}

/** Writes a picture with few colours; `page` is one that reads its pixels. */
async function write(
  page: Page,
  picture: Uint8Array,
  name: string,
  width: number,
  height: number,
): Promise<void> {
  const path = `${folder}/${name}.png`;
  const pixels = await readPixels(page, picture);
  const png = encodePng(reduceColours(pixels, width, height));
  await writeFile(path, png);
  console.log(`${path}  ${Math.round(png.length / 1000)} KB`);
}

async function takeCard(browser: Browser, origin: string, picture: Picture): Promise<void> {
  const { name, of, theme, forcedColors = "none" } = picture;
  const height = (pictures[of]?.length ?? 0) > 3 ? heights.two : heights.one;
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: "reduce",
    forcedColors,
  });
  await page.goto(`${origin}/scripts/screenshots/page.html?picture=${of}&theme=${theme}`);
  await page.waitForSelector("html[data-ready]", { state: "attached" });
  await write(page, await page.screenshot(), name, width, height);
  await page.close();
}

/** `reading` is a browser that reads pixels: the extension's own pages may not. */
async function takeOwnPages(reading: Browser): Promise<void> {
  const browser = await launch("chromium");
  const reader = await reading.newPage();
  try {
    const article = await openArticle(browser);
    for (const own of ownPages.filter(isWanted)) {
      for (const theme of ["light", "dark"] as const) {
        const picture = await pictureOf(browser, article, own, theme);
        await write(reader, picture, `${own.name}-${theme}`, own.width, own.height);
      }
    }
  } finally {
    await browser.close();
  }
}

await mkdir(folder, { recursive: true });
const server = await createServer({ configFile: false, logLevel: "error", server: { port: 0 } });
await server.listen();
const origin = server.resolvedUrls?.local[0]?.replace(/\/$/, "") ?? "";
const browser = await chromium.launch({
  executablePath: requireBrowser("chromium"),
  args: chromiumSwitches,
});
try {
  for (const picture of all.filter(isWanted)) await takeCard(browser, origin, picture);
  await takeOwnPages(browser);
} finally {
  await browser.close();
  await server.close();
}
